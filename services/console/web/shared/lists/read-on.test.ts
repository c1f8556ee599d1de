import { expect, test } from '@jest/globals';
import { readOn } from './read-on.ts';

type Query = Parameters<typeof readOn<number>>[0];

/** A list of `of` pages, of which one is read; the page `failing` does not come the first time. */
const listOf = (of: number, failing?: number) => {
  const asked: number[] = [];
  const at = (read: number, isError = false): Query => {
    const next = { hasNextPage: read < of, isError, data: { pages: [...Array(read).keys()], pageParams: [] } };
    const fetchNextPage = (): Promise<Query> => {
      const fails = read + 1 === failing && !asked.includes(failing);
      asked.push(read + 1);
      return Promise.resolve(at(fails ? read : read + 1, fails));
    };
    return { ...next, fetchNextPage } as unknown as Query;
  };
  return { query: at(1), again: at(2, true), asked };
};

test('a list is read until all of it is there, or enough', async () => {
  const whole = listOf(4);
  await readOn(whole.query);
  expect(whole.asked).toEqual([2, 3, 4]);
  const some = listOf(4);
  await readOn(some.query, (pages) => pages.length >= 2);
  expect(some.asked).toEqual([2]);
  const one = listOf(1);
  await readOn(one.query);
  expect(one.asked).toEqual([]);
});

test('a page that does not come ends it, and is asked for once more when somebody wants to read on', async () => {
  const list = listOf(4, 3);
  await readOn(list.query);
  expect(list.asked).toEqual([2, 3]);
  await readOn(list.again);
  expect(list.asked).toEqual([2, 3, 3, 4]);
});
