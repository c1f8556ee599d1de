import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { certainLeaves, type DoubtfulRow } from './roster-leaves.ts';

const missing = ['a', 'b', 'c'].map((key) => ({ key, identity: `name of ${key}` }));

test('whoever is missing leaves, where no row is in doubt', () => {
  expect(certainLeaves(missing, [])).toEqual({ leaves: missing, heldBack: { rows: 0, unidentified: 0 } });
});

test('a row in doubt whose number is certain says whose it is, whatever name stands there', () => {
  const { leaves, heldBack } = certainLeaves(missing, [
    { place: '2', key: 'b', identity: null },
    { place: '3', key: 'somebody new', identity: 'new' },
  ]);
  expect(leaves.map(({ key }) => key)).toEqual(['a', 'c']);
  expect(heldBack).toEqual({ rows: 1, unidentified: 0 });
});

test('without a number its name and phone say whose it is', () => {
  const { leaves } = certainLeaves(missing, [{ place: '2', key: null, identity: 'name of c' }]);
  expect(leaves.map(({ key }) => key)).toEqual(['a', 'b']);
});

test('a row in doubt is one row, whatever number of plans it names', () => {
  const row = { place: '2', key: null, identity: 'nobody missing' };
  const { heldBack } = certainLeaves(missing, [row, row, { ...row, place: '3', identity: null }]);
  expect(heldBack).toEqual({ rows: 3, unidentified: 2 });
});

test('whoever may be the person of a row in doubt never leaves', () => {
  const rows = fc.array(
    fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), isNumberRead: fc.boolean(), isNameRead: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(rows, (written) => {
      const doubtful = written.map(({ key, isNumberRead, isNameRead }, index): DoubtfulRow => ({
        place: String(index),
        key: isNumberRead ? key : null,
        identity: isNameRead ? `name of ${key}` : null,
      }));
      const { leaves, heldBack } = certainLeaves(missing, doubtful);
      expect(leaves.filter(({ key }) => written.some((row) => row.key === key))).toEqual([]);
      expect(heldBack.rows + leaves.length).toBe(missing.length);
    }),
  );
});
