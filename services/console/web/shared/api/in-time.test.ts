import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { fetchInTime, TimedOut } from './in-time.ts';

const ADDRESS = 'http://localhost/api';

const stalled = (_: unknown, { signal }: { readonly signal: AbortSignal }): Promise<Response> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });

/** An answer whose body comes piece by piece, one whenever `next` is called. */
const inPieces = () => {
  let send: ((piece: string) => void) | undefined;
  const ask = (_: unknown, { signal }: { readonly signal: AbortSignal }): Promise<Response> => {
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => {
        send = (piece) => {
          if (piece === '') stream.close();
          else stream.enqueue(new TextEncoder().encode(piece));
        };
        signal.addEventListener('abort', () => {
          stream.error(signal.reason);
        });
      },
    });
    return Promise.resolve(new Response(body, { status: 201, headers: { etag: '"7"' } }));
  };
  return { ask, next: (piece: string) => send?.(piece) };
};

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
  for (const ask of [() => fetchInTime(new Request(ADDRESS, { method })), () => fetchInTime(ADDRESS, { method })]) {
    const ended = jest.fn();
    const asked = ask().catch(ended);
    await jest.advanceTimersByTimeAsync(ms - 1);
    expect(ended).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    await asked;
    expect(ended).toHaveBeenCalledWith(expect.any(TimedOut));
  }
});

test('an answer whose body stops on its way ends as one that reached nothing', async () => {
  const { ask, next } = inPieces();
  jest.mocked(fetch).mockImplementation(ask as typeof fetch);
  const ended = jest.fn();
  const read = (await fetchInTime(new Request(ADDRESS))).text().catch(ended);
  next('{');
  await jest.advanceTimersByTimeAsync(19_999);
  expect(ended).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  await read;
  expect(ended).toHaveBeenCalledWith(expect.any(TimedOut));
});

test('an answer that keeps coming is cut off by nothing, however long it takes', async () => {
  const { ask, next } = inPieces();
  jest.mocked(fetch).mockImplementation(ask as typeof fetch);
  const answer = await fetchInTime(new Request(ADDRESS));
  expect([answer.status, answer.headers.get('etag')]).toEqual([201, '"7"']);
  const read = answer.text();
  for (const piece of 'abcdef') {
    next(piece);
    await jest.advanceTimersByTimeAsync(19_000);
  }
  next('');
  expect(await read).toBe('abcdef');
  expect(jest.getTimerCount()).toBe(0);
});

test.each([
  ['without a body', () => new Response(null, { status: 204 })],
  ['that failed', () => Promise.reject(new TypeError('Failed to fetch'))],
])('an answer %s leaves nothing to wait for', async (_, answer) => {
  jest.mocked(fetch).mockImplementation(() => Promise.resolve(answer()));
  await fetchInTime(new Request(ADDRESS)).catch(() => undefined);
  expect(jest.getTimerCount()).toBe(0);
});
