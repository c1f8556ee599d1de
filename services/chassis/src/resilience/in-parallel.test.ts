import { setImmediate as nextTurn, setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { inParallel, streamInParallel } from './in-parallel.ts';

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

describe('a stream of results', () => {
  test('comes in the order of the items, and is not read further than there is room', async () => {
    let read = 0;
    async function* numbers(): AsyncGenerator<number> {
      for (; read < 100; read += 1) yield await Promise.resolve(read);
    }
    const seen: number[] = [];
    for await (const made of streamInParallel(numbers(), 3, async (number) => {
      await setTimeout(number % 2 === 0 ? 2 : 0);
      return number;
    })) {
      seen.push(made);
      expect(read - made).toBeLessThanOrEqual(4);
    }
    expect(seen).toEqual(Array.from({ length: 100 }, (_, index) => index));
  });

  test('hands on what came before the first fault, and ends with it', async () => {
    async function* numbers(): AsyncGenerator<number> {
      for (const number of [0, 1, 2, 3]) yield await Promise.resolve(number);
    }
    const seen: number[] = [];
    const work = async (number: number): Promise<number> => {
      if (number === 2) throw new Error('not two');
      await setTimeout(2);
      return number;
    };
    const readAll = async (): Promise<void> => {
      for await (const made of streamInParallel(numbers(), 4, work)) seen.push(made);
    };
    await expect(readAll()).rejects.toThrow('not two');
    expect(seen).toEqual([0, 1]);
  });
});
