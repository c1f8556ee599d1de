import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { ask } from './ask.ts';
import { fetchOfService, whenAnswered } from './service-fetch.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const answering = (status: number): void => {
  jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('{}', { status }));
};
const heardOf = async (asked: () => Promise<unknown>): Promise<number> => {
  const heard = jest.fn();
  whenAnswered(heard);
  await asked().catch(() => undefined);
  return heard.mock.calls.length;
};
const SERVICE = new Request('http://localhost/api/v1/me/claims');

test('what a service answers shows that somebody is signed in', async () => {
  answering(200);
  expect(await heardOf(() => fetchOfService(SERVICE))).toBe(1);
});

test.each([401, 403, 500])('what a service refuses with %d shows nothing', async (status) => {
  answering(status);
  expect(await heardOf(() => fetchOfService(SERVICE))).toBe(0);
});

test('who is signed in is told to anybody, and shows nothing', async () => {
  answering(200);
  expect(await heardOf(() => ask('http://localhost/auth/session'))).toBe(0);
});
