import { expect, test } from '@jest/globals';
import type { Query } from './document-driver.ts';
import { eachRow } from './each-row.ts';

const rows = Array.from({ length: 7 }, (_, index) => index);
const find = async ({ max, cursor }: Query) => {
  const from = Number(cursor ?? 0);
  const to = from + max;
  return { rows: rows.slice(from, to), cursor: to < rows.length ? String(to) : null };
};

test('every row comes once and in order, whatever the size of a page', async () => {
  for (const max of [1, 3, 7, 50]) {
    const found: number[] = [];
    for await (const row of eachRow(find, { field: 'no', max })) found.push(row);
    expect(found).toEqual(rows);
  }
});

test('who stops early reads no further page', async () => {
  let pages = 0;
  const counted = (query: Query) => {
    pages += 1;
    return find(query);
  };
  for await (const row of eachRow(counted, { field: 'no', max: 2 })) if (row === 1) break;
  expect(pages).toBe(1);
});
