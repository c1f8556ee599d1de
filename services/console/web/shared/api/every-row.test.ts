import { expect, test } from '@jest/globals';
import { everyRow } from './every-row.ts';

test('asks until there is no other page, each where the one before ended', async () => {
  const asked: unknown[] = [];
  const pages = new Map([
    [undefined, { cursor: 'a', numbers: [1, 2] }],
    ['a', { cursor: 'b', numbers: [] }],
    ['b', { cursor: null, numbers: [3] }],
  ]);
  const rows = await everyRow(
    (query) => {
      asked.push(query);
      return Promise.resolve(pages.get(query.cursor)!);
    },
    ({ numbers }) => numbers,
  );
  expect(rows).toEqual([1, 2, 3]);
  expect(asked).toEqual([{ limit: 200 }, { limit: 200, cursor: 'a' }, { limit: 200, cursor: 'b' }]);
});

test('a page that did not come leaves no half of a list', async () => {
  const ask = ({ cursor }: { readonly cursor?: string }) =>
    cursor === undefined ? Promise.resolve({ cursor: 'a', numbers: [1] }) : Promise.reject(new Error('offline'));
  await expect(everyRow(ask, ({ numbers }) => numbers)).rejects.toThrow('offline');
});
