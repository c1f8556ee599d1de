import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { silentLogger } from '@huji/chassis/observability/logger.ts';
import { createMetricsRegistry } from '@huji/chassis/observability/metrics.ts';
import { readTelemetry } from '@huji/chassis/observability/telemetry-registry.ts';
import type { OutgoingCall } from '@huji/chassis/observability/tracing.ts';
import type { ServiceContext } from '@huji/chassis/runtime/context.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { openBank } from './bank-client.ts';

const TRACEPARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

test('every question to the bank carries the trace it is asked in, and what is told of it names no payment', async () => {
  const heard: { readonly asked: string; readonly headers: IncomingHttpHeaders }[] = [];
  const server = createServer((request, response) => {
    heard.push({ asked: `${String(request.method)} ${String(request.url)}`, headers: request.headers });
    request.resume().on('end', () => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  const told: OutgoingCall[] = [];
  const context: Pick<ServiceContext, 'settings' | 'metrics' | 'logger' | 'callOut'> = {
    settings: (schema) => schema.parse({ PAYOUT_BANK_URL: url }) as never,
    metrics: createMetricsRegistry(readTelemetry(), { processMetrics: false }).forService('payout'),
    logger: silentLogger,
    callOut: (call, ask) => {
      told.push(call);
      return ask(TRACEPARENT);
    },
  };
  const bank = openBank(context);
  const account = { holder: '王秀英', number: '6222020200112233446', bankCode: '102241000012' };
  expect(await bank.ask('HJ-77')).toBeNull();
  for (const unknown of [
    () => bank.pay({ endToEndId: 'HJ-77', from: 'benefits', to: account, fen: fen(100) }),
    () => bank.recall('HJ-77'),
    () => bank.nameMatches(account),
  ])
    await expect(unknown()).rejects.toThrow('the bank does not know this address');
  await new Promise((resolve) => server.close(resolve));

  expect(heard.map(({ asked }) => asked)).toEqual([
    'GET /payments/HJ-77',
    'POST /payments',
    'POST /payments/HJ-77/recall',
    'POST /name-checks',
  ]);
  for (const { headers } of heard) expect(headers['traceparent']).toBe(TRACEPARENT);
  expect(told.map(({ party, method, template }) => `${party}: ${method} ${template}`)).toEqual([
    'bank: GET /payments/:endToEndId',
    'bank: POST /payments',
    'bank: POST /payments/:endToEndId/recall',
    'bank: POST /name-checks',
  ]);
});
