import { expect, test } from '@jest/globals';
import { InvalidCursor } from './faults.ts';
import { pageAfter } from './page-after.ts';

const rows = ['HM', 'ACC', 'CI'].map((code) => ({ code }));
const page = (cursor: string | null, max: number) => pageAfter(rows, ({ code }) => code, { cursor, max });

test('computed rows come page by page in the order of their ids, the last page without a cursor', () => {
  const first = page(null, 2);
  expect(first.rows).toEqual([{ code: 'ACC' }, { code: 'CI' }]);
  expect(page(first.cursor, 2)).toEqual({ rows: [{ code: 'HM' }], cursor: null });
  expect(page(null, 3)).toMatchObject({ cursor: null });
  expect(pageAfter([], String, { cursor: null, max: 3 })).toEqual({ rows: [], cursor: null });
  expect(() => page('xyz', 2)).toThrow(InvalidCursor);
});
