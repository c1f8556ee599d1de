import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openServiceToken } from './service-token.ts';

let server: Server;
let answers: number[];
let asked: number;

beforeEach(async () => {
  [answers, asked] = [[], 0];
  server = createServer((_, response) => {
    asked += 1;
    const status = answers.shift() ?? 200;
    const body = { access_token: `token-${String(asked)}`, token_type: 'Bearer', expires_in: 600 };
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 200 ? body : { error: 'temporarily_unavailable' }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
afterEach(() => {
  server.close();
});

let nowMs = 0;
const open = () => {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${String(port)}`;
  const client = { clientId: 'payout', clientSecret: 'a secret' };
  return openServiceToken({ issuer: url, tokenUri: `${url}/token`, ...client, timeoutMs: 5_000, nowMs: () => nowMs });
};

test('however many want a token at once, the issuer is asked once', async () => {
  const { get } = open();
  expect(await Promise.all(Array.from({ length: 20 }, get))).toEqual(Array.from({ length: 20 }, () => 'token-1'));
  expect(asked).toBe(1);
});

test('a token is asked for anew shortly before it expires, and when it was not accepted', async () => {
  const { get, forget } = open();
  expect(await get()).toBe('token-1');
  // The seconds that are left are whole ones of the real clock: one of them may have begun meanwhile.
  nowMs += 530_000;
  expect(await get()).toBe('token-1');
  nowMs += 11_000;
  expect(await get()).toBe('token-2');
  forget();
  expect(await get()).toBe('token-3');
});

test('a failure is told to all who waited, and the next one asks again', async () => {
  answers = [503];
  const { get } = open();
  const outcomes = await Promise.allSettled([get(), get()]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await get()).toBe('token-2');
});
