import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { inParallel } from './in-parallel.ts';

test('never more than so many at once, results in the order of the items', async () => {
  let running = 0;
  let most = 0;
  const made = await inParallel([...Array(20).keys()], 3, async (item) => {
    running += 1;
    most = Math.max(most, running);
    await nextTurn();
    running -= 1;
    return item * 2;
  });
  expect(most).toBe(3);
  expect(made).toEqual([...Array(20).keys()].map((item) => item * 2));
});

test('one that fails holds nobody up, and is told when all have ended', async () => {
  const done: number[] = [];
  const work = async (item: number): Promise<void> => {
    if (item === 1) throw new Error('one');
    await nextTurn();
    done.push(item);
  };
  await expect(inParallel([0, 1, 2, 3], 2, work)).rejects.toThrow('one');
  expect(done).toEqual([0, 2, 3]);
});
