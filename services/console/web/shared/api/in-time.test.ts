import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { fetchInTime, TimedOut } from './in-time.ts';

const stalled = (_: unknown, { signal }: { readonly signal: AbortSignal }): Promise<Response> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });

beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(globalThis, 'fetch').mockImplementation(stalled as typeof fetch);
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test.each([
  ['GET', 30_000],
  ['POST', 60_000],
])('a %s on a connection that stalls ends after %d ms, as one that reached nothing', async (method, ms) => {
  const ended = jest.fn();
  const asked = fetchInTime(new Request('http://localhost/api', { method })).catch(ended);
  await jest.advanceTimersByTimeAsync(ms - 1);
  expect(ended).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  await asked;
  expect(ended).toHaveBeenCalledWith(expect.any(TimedOut));
});

test('what is answered is cut off by nothing', async () => {
  const answer = new Response('{}');
  jest.mocked(fetch).mockResolvedValue(answer);
  expect(await fetchInTime(new Request('http://localhost/api'))).toBe(answer);
  expect(jest.getTimerCount()).toBe(0);
});
