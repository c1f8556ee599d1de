import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { certainLeaves, type DoubtfulRow } from './roster-leaves.ts';

const missing = ['a', 'b', 'c'].map((key) => ({ key, identity: `name of ${key}` }));

test('whoever is missing leaves, where no row is in doubt', () => {
  expect(certainLeaves(missing, [])).toEqual({ leaves: missing, heldBack: { rows: 0, unidentified: 0 } });
});

test('a row in doubt whose number is certain says whose it is, whatever name stands there', () => {
  const { leaves, heldBack } = certainLeaves(missing, [
    { key: 'b', identity: null },
    { key: 'somebody new', identity: 'new' },
  ]);
  expect(leaves.map(({ key }) => key)).toEqual(['a', 'c']);
  expect(heldBack).toEqual({ rows: 1, unidentified: 0 });
});

test('without a number its name and phone say whose it is', () => {
  const { leaves } = certainLeaves(missing, [{ key: null, identity: 'name of c' }]);
  expect(leaves.map(({ key }) => key)).toEqual(['a', 'b']);
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
      const doubtful = written.map(({ key, isNumberRead, isNameRead }): DoubtfulRow => ({
        key: isNumberRead ? key : null,
        identity: isNameRead ? `name of ${key}` : null,
      }));
      const { leaves, heldBack } = certainLeaves(missing, doubtful);
      expect(leaves.filter(({ key }) => written.some((row) => row.key === key))).toEqual([]);
      expect(heldBack.rows + leaves.length).toBe(missing.length);
    }),
  );
});
