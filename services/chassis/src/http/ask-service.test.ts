import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import { defineOperation } from '@huji/contracts/shared/http-contract.ts';
import { silentLogger } from '../observability/logger.ts';
import { createMetricsRegistry } from '../observability/metrics.ts';
import { readTelemetry } from '../observability/telemetry-registry.ts';
import { Unavailable } from '../resilience/unavailable.ts';
import { type AskingParts, askService } from './ask-service.ts';

const TRACEPARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const weigh = defineOperation({
  operationId: 'weigh',
  method: 'post',
  path: '/asked/weights',
  summary: 'Weighs something',
  allow: ['service'],
  idempotencyKey: false,
  body: z.strictObject({ what: z.string() }),
  success: { status: 200, reply: z.object({ grams: z.int() }) },
  problems: ['stone_unknown'],
});

let server: Server;
let port = 0;
let answer: { readonly status: number; readonly body: unknown } = { status: 200, body: { grams: 7 } };
const heard: IncomingHttpHeaders[] = [];
const paths: string[] = [];

beforeEach(async () => {
  heard.length = 0;
  paths.length = 0;
  answer = { status: 200, body: { grams: 7 } };
  server = createServer((request, response) => {
    heard.push(request.headers);
    request.resume().on('end', () => {
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const partsOf = (): AskingParts => ({
  config: { HUJI_PORT: port },
  metrics: createMetricsRegistry(readTelemetry(), { processMetrics: false }).forService('payout'),
  logger: silentLogger,
  callOut: ({ template }, ask) => {
    paths.push(template);
    return ask(TRACEPARENT);
  },
});
const asking = (url?: string) =>
  askService(partsOf(), { name: 'register', party: 'enrollment', url, timeoutMs: 1_000 }, weigh);
const token = () => Promise.resolve('sesame');

test('a question carries the token it was given and the trace it is asked in, and is told by its template', async () => {
  expect(await asking()({ what: 'stone' }, token)).toEqual({ ok: true, value: { grams: 7 } });
  expect(heard.map(({ authorization, traceparent }) => [authorization, traceparent])).toEqual([
    ['Bearer sesame', TRACEPARENT],
  ]);
  expect(paths).toEqual(['/asked/weights']);
});

test('a refusal is an answer with all that is said of it, and however many wrong questions leave the way open', async () => {
  const data = { known: 3 };
  answer = { status: 404, body: { code: 'stone_unknown', detail: 'no such stone', data } };
  const ask = asking(`http://127.0.0.1:${String(port)}`);
  for (let time = 0; time < 12; time += 1)
    expect(await ask({ what: 'stone' }, token)).toEqual({
      ok: false,
      refusal: { code: 'stone_unknown', detail: 'no such stone', data },
    });
  expect(heard).toHaveLength(12);
});

test.each([
  ['cannot', 503, { code: 'unavailable' }],
  ['fails', 500, { code: 'internal_error' }],
  ['is older and does not know the question', 404, { code: 'not_found', detail: 'there is nothing at this address' }],
  ['stands behind a proxy that refuses', 403, { message: 'go away' }],
  ['is asked too often', 429, { code: 'too_many_requests' }],
  ['says what nobody understands', 200, { kilograms: 'many' }],
])('a service that %s does not answer, and is left alone after some failures', async (_how, status, body) => {
  answer = { status, body };
  const ask = asking();
  for (let time = 0; time < 12; time += 1) await expect(ask({ what: 'stone' }, token)).rejects.toThrow(Unavailable);
  expect(heard.length).toBeLessThan(12);
});

test('a token that is not given is no answer, and nothing is asked', async () => {
  const failing = asking()({ what: 'stone' }, () => Promise.reject(new Error('the issuer is away')));
  await expect(failing).rejects.toThrow(Unavailable);
  expect(heard).toEqual([]);
});
