import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import request from 'supertest';
import { z } from 'zod';
import { defineOperation } from '@huji/contracts/shared/http-contract.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';
import { startTestHttp, type TestHttp } from '../testing/test-http.ts';
import { handle } from './operation-router.ts';

const operationFor = (operationId: string, method: 'get' | 'post', allow: readonly Role[]) =>
  handle(
    defineOperation({
      operationId,
      method,
      path: `/v1/${operationId}`,
      summary: 'Does it',
      allow,
      success: { status: 200, reply: z.object({ done: z.boolean() }) },
    }),
    () => Promise.resolve({ body: { done: true } }),
  );

let http: TestHttp;
beforeAll(async () => {
  http = await startTestHttp([
    operationFor('saveOwn', 'post', ['member']),
    operationFor('payOrOwn', 'post', ['member', 'cashier']),
    operationFor('readFunds', 'get', ['cashier']),
    operationFor('pay', 'post', ['cashier']),
    operationFor('review', 'post', ['reviewer']),
  ]);
});
afterAll(() => http.close());
let personId: string;
beforeEach(() => {
  personId = randomUUID();
});

/** The code of the answer, `done` where there is none. */
const does = async (operationId: string, roles: readonly Role[]): Promise<string> => {
  const token = await http.issuer.token({ subject: roles.join(), roles, personId });
  const asked =
    operationId === 'readFunds'
      ? request(http.url).get(`/v1/${operationId}`)
      : request(http.url).post(`/v1/${operationId}`);
  const { body } = await asked.set('Authorization', `Bearer ${token}`).set('Idempotency-Key', randomUUID());
  return (body as { code?: string }).code ?? 'done';
};

test.each<[string, string, readonly Role[], string]>([
  [
    'members do for themselves is done in no post, whatever else their token says',
    'saveOwn',
    ['member', 'cashier'],
    'done',
  ],
  ['somebody reads is done in none', 'readFunds', ['cashier'], 'done'],
  ['is done in a post is noted', 'pay', ['cashier'], 'roles_incompatible'],
  ['is done in a post by a member is, too', 'pay', ['member', 'cashier'], 'roles_incompatible'],
  ['either may do is, for whoever holds the post', 'payOrOwn', ['member', 'cashier'], 'roles_incompatible'],
  ['either may do is not, for whoever holds none', 'payOrOwn', ['member'], 'done'],
])('what %s: what follows in an excluding post', async (_what, operationId, roles, then) => {
  expect(await does(operationId, roles)).toBe('done');
  expect(await does('review', ['reviewer'])).toBe(then);
});
