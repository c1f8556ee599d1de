import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { ask } from './ask.ts';
import { TimedOut } from './in-time.ts';

const ADDRESS = 'http://localhost/api';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test('a refusal whose words stop on their way reached nobody: it is no answer that may have been done', async () => {
  jest.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => {
        init?.signal?.addEventListener('abort', () => {
          stream.error(init.signal?.reason);
        });
      },
    });
    return Promise.resolve(new Response(body, { status: 409 }));
  });
  const ended = jest.fn();
  const asked = ask(ADDRESS).catch(ended);
  await jest.advanceTimersByTimeAsync(20_000);
  await asked;
  expect(ended).toHaveBeenCalledWith(expect.any(TimedOut));
});

test.each([
  ['a problem', JSON.stringify({ titleZh: '已变更', title: 'stale', status: 409 }), '已变更'],
  ['a page of a proxy', '<html>', '没有办成，请稍后再试'],
])('%s is told as what was refused', async (_, text, titleZh) => {
  jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(text, { status: 409 }));
  await expect(ask(ADDRESS)).rejects.toMatchObject({ name: 'Refused', problem: { status: 409, titleZh } });
});
