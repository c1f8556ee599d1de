import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { Gathering } from './gathering.ts';

/** Turns that somebody else has until the work is done. */
const turnsUntil = async (work: Promise<unknown>): Promise<number> => {
  let isDone = false;
  void work.then(() => (isDone = true));
  let turns = 0;
  for (; !isDone; turns++) await nextTurn();
  return turns;
};

test('however many are asked for at once, everybody else has a turn after every few batches', async () => {
  const batches: number[] = [];
  const gathering = new Gathering<number, number>({
    // As an embedded engine does: answered before anybody else could have had a turn.
    run: async (items) => {
      batches.push(items.length);
      return items.map((item) => item + 1);
    },
    batchMax: 100,
    inFlightMax: 4,
  });
  const asked = Array.from({ length: 10_000 }, (_, at) => at);
  const all = Promise.all(asked.map((item) => gathering.add(item)));
  expect(await turnsUntil(all)).toBeGreaterThanOrEqual(25);
  expect(await all).toEqual(asked.map((item) => item + 1));
  expect(batches).toEqual(Array.from({ length: 100 }, () => 100));
});

test('items of one key never share a batch, and keep their order', async () => {
  const batches: string[][] = [];
  const gathering = new Gathering<string, string>({
    keyOf: (item) => item.charAt(0),
    run: async (items) => {
      batches.push([...items]);
      return items;
    },
    batchMax: 3,
    inFlightMax: 1,
  });
  const items = ['a1', 'a2', 'b1', 'a3', 'c1', 'd1', 'b2'];
  expect(await Promise.all(items.map((item) => gathering.add(item)))).toEqual(items);
  expect(batches).toEqual([['a1', 'b1', 'c1'], ['a2', 'd1', 'b2'], ['a3']]);
});

test('one that fails takes its batch with it and no other', async () => {
  const gathering = new Gathering<number, number>({
    run: async (items) => {
      if (items.includes(2)) throw new Error('two');
      return items;
    },
    batchMax: 2,
    inFlightMax: 1,
  });
  const ended = await Promise.allSettled([1, 2, 3, 4].map((item) => gathering.add(item)));
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'fulfilled']);
});
