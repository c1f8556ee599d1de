import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { openBatch, declareHeadcount } from '@huji/contracts/enrollment/batch-http.ts';
import { decideAdmission, registerEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { previewParticipation } from '@huji/contracts/enrollment/participation-http.ts';
import { replaceRoster } from '@huji/contracts/enrollment/roster-http.ts';
import { answerPretended } from '@huji/chassis/testing/pretended-problem.ts';
import { type ServiceHarness, startServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { createEnrollmentService } from './service.ts';
import { syntheticId } from './testing/resident-ids.ts';

const key = (): string => randomUUID();
interface Asked {
  readonly authorization: string | undefined;
  readonly body: {
    readonly size: number;
    readonly leftService: readonly string[];
    readonly rows: readonly { readonly rowNo: number }[];
  };
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

describe('the live preview of the threshold', () => {
  let services: ServiceHarness;
  let adjudication: Server;
  let asked: Asked[];
  /** What is answered, or the code it is refused with. */
  let answer: object | string;
  let token: string;
  let batchId: string;

  beforeEach(async () => {
    asked = [];
    const plan = { plan: 'HM', result: 'short', size: 12, n: 12, joined: 9, required: 10, missing: 1 };
    answer = { plans: [{ ...plan, sentence: { zh: '还差 1 人', en: '1 more' } }], rows: [] };
    adjudication = createServer((request, response) => {
      void textOf(request).then((text) => {
        asked.push({ authorization: request.headers.authorization, body: JSON.parse(text) as Asked['body'] });
        if (typeof answer === 'string') answerPretended(response, answer);
        else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((resolve) => adjudication.listen(0, '127.0.0.1', resolve));
    const { port } = adjudication.address() as AddressInfo;
    services = await startServiceHarness(
      { enrollment: createEnrollmentService },
      {
        day: '2025-05-25',
        foreign: foreignEventsOf('enrollment'),
        environment: { ADJUDICATION_URL: `http://127.0.0.1:${String(port)}` },
      },
    );
    token = await services.token({ subject: 'clerk-1', roles: ['clerk'] });
    const { employerId } = await services.client.call(registerEmployer, {
      token,
      key: key(),
      body: { uscc: '91320214MA1WF1X02B', name: '长春第一机床厂', society: 'changchun' },
    });
    await services.client.call(decideAdmission, {
      token: await services.token({ subject: 'office-1', roles: ['office-head'] }),
      key: key(),
      params: { employerId },
      body: { society: 'changchun', admitted: true, reason: '材料齐全' },
    });
    const opened = await services.client.call(openBatch, {
      token,
      key: key(),
      body: { employerId, startOn: '2025-06-01' },
    });
    batchId = opened.batchId;
  });
  afterEach(async () => {
    await services.close();
    adjudication.closeAllConnections();
    await new Promise((resolve) => adjudication.close(resolve));
  });

  const fill = async () => {
    const rows = Array.from({ length: 12 }, (_, index) => ({
      name: `职工${String(index)}`,
      idNumber: syntheticId(index),
      plan: 'HM',
      consent: true,
    }));
    await services.client.call(replaceRoster, { token, key: key(), params: { batchId }, body: { rows } });
    await services.client.call(declareHeadcount, { token, key: key(), params: { batchId }, body: { size: 12 } });
  };
  const preview = (body: { without?: number[]; size?: number } = {}) =>
    services.client.call(previewParticipation, { token, params: { batchId }, body });

  test('asks adjudication with the caller’s token, the draft, and what is to be left out', async () => {
    await fill();
    expect(await preview({ without: [1, 2, 3] })).toMatchObject({
      plans: [{ plan: 'HM', missing: 1, sentence: { zh: '还差 1 人' } }],
    });
    expect(asked[0]?.authorization).toBe(`Bearer ${token}`);
    expect(asked[0]?.body.rows.map(({ rowNo }) => rowNo)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12]);
    await preview({ size: 11 });
    expect(asked[1]?.body).toMatchObject({ size: 11 });
    expect(JSON.stringify(asked)).not.toContain('职工');
  });

  test('sends who left service', async () => {
    await fill();
    const left = randomUUID();
    const body = { size: 12, leftService: [left] };
    await services.client.call(declareHeadcount, { token, key: key(), params: { batchId }, body });
    await preview();
    expect(asked[0]?.body).toMatchObject({ leftService: [left] });
  });

  test('knows who left service until somebody says otherwise: another number of staff forgets nobody', async () => {
    await fill();
    const left = randomUUID();
    const declare = (body: { size: number; leftService?: string[] }) =>
      services.client.call(declareHeadcount, { token, key: key(), params: { batchId }, body });
    await declare({ size: 12, leftService: [left] });
    expect(await declare({ size: 13 })).toMatchObject({ draft: { headcount: { size: 13, leftService: 1 } } });
    await preview();
    expect(asked[0]?.body).toMatchObject({ size: 13, leftService: [left] });
    expect(await declare({ size: 13, leftService: [] })).toMatchObject({ draft: { headcount: { leftService: 0 } } });
  });

  test('needs rows, and passes refusals on', async () => {
    await expect(preview()).rejects.toMatchObject({ status: 409, code: 'batch_roster_missing' });
    await fill();
    answer = 'society_unknown';
    await expect(preview()).rejects.toMatchObject({ status: 404, code: 'society_unknown' });
  });

  test('is a 503 to be tried again while adjudication does not answer, and stops asking after some failures', async () => {
    await fill();
    answer = 'internal_error';
    for (let attempt = 0; attempt < 8; attempt++)
      await expect(preview()).rejects.toMatchObject({ status: 503, code: 'unavailable' });
    expect(asked.length).toBeLessThan(8);
  });
});
