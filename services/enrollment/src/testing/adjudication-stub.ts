import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerPretended } from '@huji/chassis/testing/pretended-problem.ts';
import type { CoversQuestion } from '../adapters/adjudication-client.ts';

export interface AskedCovers {
  readonly authorization: string | undefined;
  readonly body: CoversQuestion;
}

/** An adjudication that answers questions about covers: everybody waits, and it is remembered who was asked about. */
export const startAdjudicationStub = async () => {
  const asked: AskedCovers[] = [];
  const state: { pretends?: string } = {};
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as CoversQuestion;
      asked.push({ authorization: request.headers.authorization, body });
      const rows = body.rows.map(({ rowNo, plan }) => ({
        rowNo,
        outcome: 'waits',
        code: 'NO_PRIOR_COVER',
        startOn: body.startOn,
        endOn: '2026-05-31',
        waitingUntilOn: '2025-06-30',
        sentence: { zh: `${plan} 等待至 2025-06-30`, en: `${plan} waits until 2025-06-30` },
        clause: { zh: '条款', en: 'clause' },
      }));
      const reply = JSON.stringify({ on: '2025-05-25', rows });
      if (state.pretends === undefined) response.writeHead(200, { 'content-type': 'application/json' }).end(reply);
      else answerPretended(response, state.pretends);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    asked,
    /** From now on every question is refused with this code, or fails with it. */
    pretends: (code: string) => {
      state.pretends = code;
    },
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
export type AdjudicationStub = Awaited<ReturnType<typeof startAdjudicationStub>>;
