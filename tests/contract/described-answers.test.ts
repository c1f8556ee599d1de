import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { DescribedAnswers, type SeenAnswer } from './described-answers.ts';
import { hearAnswers } from './heard-answers.ts';

const described = new DescribedAnswers();
const ORDER = '018f4e3a-7c2b-7d11-8a55-0242ac120002:1';

const problem = (status: number, code: string, headers: Readonly<Record<string, string>> = {}): SeenAnswer => ({
  method: 'GET',
  path: `/v1/orders/${ORDER}`,
  status,
  headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
  body: JSON.stringify({ type: `/problems/${code}`, title: 'x', titleZh: '问题', status, detail: 'why', code }),
});
const withFacts = (data: object): SeenAnswer => {
  const answer = problem(404, 'order_unknown');
  return { ...answer, body: JSON.stringify({ ...(JSON.parse(answer.body ?? '') as object), data }) };
};
const funds = (body: unknown): SeenAnswer => ({
  method: 'GET',
  path: '/v1/funds-overview',
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

describe('an answer is held to the emitted documents', () => {
  test('what they name has no fault', () => {
    const named = [
      problem(404, 'order_unknown'),
      problem(401, 'unauthenticated', { 'www-authenticate': 'Bearer' }),
      problem(503, 'unavailable', { 'retry-after': '1' }),
    ];
    expect(named.flatMap((answer) => described.faultsOf(answer))).toEqual([]);
  });

  test.each<readonly [string, SeenAnswer]>([
    ['a status that is not named', { ...problem(404, 'order_unknown'), status: 418 }],
    ['a code of another operation', problem(409, 'roster_file_damaged')],
    ['a code at another status than its own', problem(404, 'forbidden')],
    ['a code that is registered nowhere', problem(404, 'nobody_registered_this')],
    ['another type', { ...problem(404, 'order_unknown'), headers: { 'content-type': 'text/html' } }],
    ['no type', { ...problem(404, 'order_unknown'), headers: {} }],
    ['a body that is no JSON', { ...problem(404, 'order_unknown'), body: 'Not found' }],
    ['a problem without its words', { ...problem(404, 'order_unknown'), body: '{"code":"not_found","status":404}' }],
    [
      'a member that nobody described',
      { ...problem(404, 'order_unknown'), body: problem(404, 'order_unknown').body!.replace('{', '{"stack":"at",') },
    ],
    ['a day among the facts that is not called one', withFacts({ earliest: '2025-03-26' })],
    ['a sum among the facts that is not called one', withFacts({ orders: [{ most: '1.00' }] })],
    ['a header that is not named', problem(404, 'order_unknown', { location: '/v1/orders' })],
    ['401 that does not say how to ask', problem(401, 'unauthenticated')],
    ['503 that does not say when to come again', problem(503, 'unavailable')],
    ['another method that is not refused', { ...problem(404, 'order_unknown'), method: 'DELETE' }],
    ['405 that names no method', { ...problem(405, 'method_not_allowed'), method: 'DELETE' }],
    ['405 that names others', { ...problem(405, 'method_not_allowed', { allow: 'GET, PUT' }), method: 'DELETE' }],
  ])('%s is found', (_what, answer) => {
    expect(described.faultsOf(answer).length).toBeGreaterThan(0);
  });

  test('405 that names what is allowed has no fault', () => {
    const answer = { ...problem(405, 'method_not_allowed', { allow: 'GET, HEAD' }), method: 'DELETE' };
    expect(described.faultsOf(answer)).toEqual([]);
  });

  test('a body of another form than its schema is found, also where it only says more', () => {
    expect(described.faultsOf(funds({ funds: 'none' })).length).toBeGreaterThan(0);
    expect(described.faultsOf(funds({ secret: 1 })).length).toBeGreaterThan(0);
  });

  test('an address of nobody is nobody’s fault', () => {
    expect(described.faultsOf({ ...problem(404, 'order_unknown'), path: '/v1/nothing' })).toEqual([]);
  });
});

describe('the answers of a process', () => {
  test('are heard as they arrive: method, address, status, headers and the whole body', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(409, { 'Content-Type': 'application/json', Location: '/there' });
      response.write('{"a":');
      setTimeout(() => response.end('"重"}'), 10);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const heard: SeenAnswer[] = [];
    const stop = hearAnswers('/heard/', (answer) => void heard.push(answer));
    const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const ask = async (path: string) => (await fetch(`${base}${path}`, { method: 'POST' })).text();
    await ask('/heard/here?secret=1');
    await ask('/elsewhere');
    stop();
    await ask('/heard/later');
    server.close();
    expect(heard).toMatchObject([
      { method: 'POST', path: '/heard/here', status: 409, headers: { location: '/there' }, body: '{"a":"重"}' },
    ]);
  });

  test('are heard in every test file: the configuration of the tests says so', async () => {
    const { href } = new URL('../../jest.config.js', import.meta.url);
    const { default: configuration } = (await import(href)) as {
      readonly default: { readonly setupFilesAfterEnv: readonly string[] };
    };
    expect(configuration.setupFilesAfterEnv).toContain('<rootDir>/tests/contract/every-answer.ts');
  });
});
