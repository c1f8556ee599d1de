import { afterEach, expect, jest, test } from '@jest/globals';
import { readReleasedBooks } from '../play/released-books.ts';
import type { NamedSlice } from './play-slice.ts';
import { Players } from './players.ts';
import { Thread } from './thread.ts';

const TOLD = JSON.stringify({ case: 'a', rulebook: 'wuxi', steps: [{ on: '2020-01-01', funds: {} }] });
const slice: NamedSlice = {
  file: 'some.jsonl',
  notation: 'json-lines',
  precision: 'value',
  texts: Array.from({ length: 200 }, () => ({ text: TOLD, firstLine: 1, caseLine: 1 })),
};
const MUST_HELP_WITHIN_MS = 20_000;
const begin = jest.fn();

afterEach(() => {
  jest.restoreAllMocks();
  begin.mockReset();
});

const playWith = async (most: number, isEnough: (slices: number) => boolean): Promise<number> => {
  const players = new Players({ json: true, trace: false }, readReleasedBooks(), { most, fromBytes: 0, begin });
  let given = 0;
  async function* slices(): AsyncGenerator<NamedSlice> {
    for (; !isEnough(given); given += 1) yield await Promise.resolve(slice);
  }
  try {
    players.expect(1);
    let cases = 0;
    for await (const played of players.play(slices())) cases += played.cases.length;
    expect(cases).toBe(given * slice.texts.length);
    return given;
  } finally {
    await players.close();
  }
};

test('a thread that has come up plays with this one, however busy this one is', async () => {
  const asked = jest.spyOn(Thread.prototype, 'play');
  const until = performance.now() + MUST_HELP_WITHIN_MS;
  await playWith(1, () => asked.mock.calls.length >= 10 || performance.now() > until);
  expect(asked.mock.calls.length).toBeGreaterThanOrEqual(10);
  expect(begin).toHaveBeenCalledTimes(1);
}, 30_000);

test('where nobody may help, all is played here', async () => {
  const asked = jest.spyOn(Thread.prototype, 'play');
  expect(await playWith(0, (slices) => slices === 5)).toBe(5);
  expect(asked).not.toHaveBeenCalled();
  expect(begin).not.toHaveBeenCalled();
});
