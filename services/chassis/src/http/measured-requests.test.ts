import { createHash } from 'node:crypto';
import { request as send } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { defineOperation } from '@huji/contracts/shared/http-contract.ts';
import { contentDigest, streamedFile } from '@huji/contracts/shared/streamed-file.ts';
import { NO_TRACING, type SpanAttributes, type Tracing } from '../observability/tracing.ts';
import { getNote, postCsv } from '../testing/note-operations.ts';
import { startTestHttp, type TestHttp } from '../testing/test-http.ts';
import { handle } from './operation-router.ts';

const SENDING_MS = 400;
const putScan = defineOperation({
  operationId: 'putScan',
  method: 'put',
  path: '/v1/scans/:scanId',
  summary: 'Stores a scan',
  allow: 'public',
  idempotencyKey: false,
  params: z.object({ scanId: z.string() }),
  body: streamedFile(['application/pdf'], 'The scan'),
  success: { status: 201, reply: z.object({ bytes: z.int() }) },
});

interface Ended {
  readonly outcome: string;
  readonly told: SpanAttributes;
}
/** Keeps of each step how it ended and what was told of it. */
const remembering = (ended: Ended[]): Tracing => ({
  ...NO_TRACING,
  begin: (start) => {
    let told: SpanAttributes = {};
    return {
      ...NO_TRACING.begin(start),
      tell: (attributes) => void (told = { ...told, ...attributes }),
      end: (outcome) => void ended.push({ outcome, told }),
    };
  },
});

const sumsOf = async (http: TestHttp): Promise<Readonly<Record<string, number>>> => {
  const { text } = await http.metrics.exposition();
  const sums = text.matchAll(/http_request_duration_seconds_sum\{operation="(\w+)",[^}]*status="(\w+)"\} (\S+)/g);
  return Object.fromEntries(
    [...sums].map(([, operation = '', status = '', sum]) => [`${operation} ${status}`, Number(sum)]),
  );
};

const measured = async (http: TestHttp, what: string): Promise<number> => {
  for (;;) {
    const sum = (await sumsOf(http))[what];
    if (sum !== undefined) return sum;
    await sleep(5);
  }
};

test('a request that hangs until its caller goes away is measured, told and traced as such', async () => {
  const ended: Ended[] = [];
  const never = handle(getNote, () => new Promise(() => undefined));
  const http = await startTestHttp([never], { tracing: remembering(ended) });
  try {
    await expect(fetch(`${http.url}/v1/notes/n`, { signal: AbortSignal.timeout(200) })).rejects.toThrow();
    expect(await measured(http, 'getNote gone')).toBeGreaterThan(0.15);
    expect(Object.keys(await sumsOf(http))).toEqual(['getNote gone']);
    expect(ended).toMatchObject([{ outcome: 'failed' }]);
    expect(ended[0]?.told).not.toHaveProperty('http.response.status_code');
    const line = http.logged().find(({ operation }) => operation === 'getNote');
    expect(line).toMatchObject({ outcome: 'gone' });
    expect(line).not.toHaveProperty('status');
  } finally {
    await http.close();
  }
});

test('an answer that arrives whole is measured by its status and traced as done', async () => {
  const ended: Ended[] = [];
  const quick = handle(getNote, ({ params }) =>
    Promise.resolve({ body: { ...params, on: '2025-05-21', sum: '1.00' } }),
  );
  const http = await startTestHttp([quick], { tracing: remembering(ended) });
  try {
    await (await fetch(`${http.url}/v1/notes/n`)).json();
    expect(await measured(http, 'getNote 2xx')).toBeLessThan(SENDING_MS / 1000);
    expect(ended).toMatchObject([{ outcome: 'done', told: { 'http.response.status_code': 200 } }]);
  } finally {
    await http.close();
  }
});

/** Half at once, the other half after a while. */
const sendSlowly = (url: string, method: string, headers: Readonly<Record<string, string>>, body: Buffer) =>
  new Promise<number | undefined>((resolve, reject) => {
    const sending = send(
      url,
      { method, headers: { ...headers, 'Content-Length': String(body.length) } },
      (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      },
    );
    sending.on('error', reject);
    sending.write(body.subarray(0, body.length / 2));
    setTimeout(() => sending.end(body.subarray(body.length / 2)), SENDING_MS);
  });

test('how long a caller takes to send is not how long a request takes, whether its body is read or streams', async () => {
  const csv = handle(postCsv, ({ body }) => Promise.resolve({ body: String(body.length) }));
  const scan = handle(putScan, async ({ body }) => {
    let bytes = 0;
    for await (const chunk of body.content) bytes += chunk.length;
    return { body: { bytes } };
  });
  const http = await startTestHttp([csv, scan]);
  const content = Buffer.alloc(2_000, 'x');
  const digest = contentDigest(createHash('sha256').update(content).digest('hex'));
  try {
    expect(await sendSlowly(`${http.url}/v1/csv`, 'POST', { 'Content-Type': 'text/csv' }, content)).toBe(202);
    const file = { 'Content-Type': 'application/pdf', 'Content-Digest': digest };
    expect(await sendSlowly(`${http.url}/v1/scans/s`, 'PUT', file, content)).toBe(201);
    for (const what of ['postCsv 2xx', 'putScan 2xx'])
      expect({ what, slow: (await measured(http, what)) > SENDING_MS / 2_000 }).toEqual({ what, slow: false });
  } finally {
    await http.close();
  }
});
