import { expect, test } from '@jest/globals';
import type { Query } from './document-driver.ts';
import { eachRow, eachScanned } from './each-row.ts';

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

const documents = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const scan = async (after: string | null, max: number) =>
  documents.filter(({ id }) => after === null || id > after).slice(0, max);

test('every scanned document comes once, in the order of ids, never more of them than are asked for', async () => {
  for (const together of [1, 2, 5, 50]) {
    const found: string[] = [];
    for await (const some of eachScanned(scan, together)) {
      expect(some.length).toBeLessThanOrEqual(together);
      found.push(...some.map(({ id }) => id));
    }
    expect(found).toEqual(documents.map(({ id }) => id));
  }
});

test('a scan that brings less than was asked for was the last', async () => {
  const asked: (string | null)[] = [];
  const counted = (after: string | null, max: number) => {
    asked.push(after);
    return scan(after, max);
  };
  for await (const some of eachScanned(counted, 3)) expect(some.length).toBeGreaterThan(0);
  expect(asked).toEqual([null, 'c']);
});
