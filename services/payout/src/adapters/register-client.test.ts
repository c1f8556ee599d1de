import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { silentLogger } from '@huji/chassis/observability/logger.ts';
import { createMetricsRegistry } from '@huji/chassis/observability/metrics.ts';
import { readTelemetry } from '@huji/chassis/observability/telemetry-registry.ts';
import type { OutgoingCall } from '@huji/chassis/observability/tracing.ts';
import { readRuntimeConfig } from '@huji/chassis/runtime/config.ts';
import { openOwnToken, type PeerContext } from './peer.ts';
import { openRegister } from './register-client.ts';

const TRACEPARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const PERSON = '5a1f0a53-3c0e-4c1a-9f0e-3f0b6a1f2c11';

test('every question to the register carries the trace it is asked in, and what is told of it names no person', async () => {
  const heard: { readonly asked: string; readonly headers: IncomingHttpHeaders }[] = [];
  const server = createServer((request, response) => {
    const asked = `${String(request.method)} ${String(request.url)}`;
    heard.push({ asked, headers: request.headers });
    const body =
      request.url === '/token' ? { access_token: 'sesame', token_type: 'bearer', expires_in: 600 } : { answer: 'same' };
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const told: OutgoingCall[] = [];
  const context: PeerContext = {
    config: readRuntimeConfig({ OIDC_ISSUER: url }),
    settings: (schema) =>
      schema.parse({
        PAYOUT_BANK_URL: url,
        ENROLLMENT_URL: url,
        PAYOUT_CLIENT_SECRET: 'secret',
        OIDC_TOKEN_URI: `${url}/token`,
      }) as never,
    metrics: createMetricsRegistry(readTelemetry(), { processMetrics: false }).forService('payout'),
    logger: silentLogger,
    callOut: (call, ask) => {
      told.push(call);
      return ask(TRACEPARENT);
    },
  };
  const register = openRegister(context, openOwnToken(context));
  expect(await register.compare({ type: 'person', personId: PERSON }, '王秀英')).toBe('same');
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));

  const [{ method, template } = { method: '', template: '' }] = told;
  expect(heard.map(({ asked }) => asked)).toEqual(['POST /token', `${method} ${template}`]);
  expect(heard.at(-1)?.headers['traceparent']).toBe(TRACEPARENT);
  expect(JSON.stringify(told)).not.toMatch(new RegExp(`${PERSON}|王秀英`));
});
