import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { partsOf } from './roster-row.ts';
import { type ComparedRow, leaveOf, ownFindings, rosterDiffer } from './roster-diff.ts';

const row = (key: string, plan: string, change: Partial<ComparedRow> = {}): ComparedRow => ({
  rowNo: 1,
  line: 1,
  key,
  identity: `name of ${key}`,
  birthOn: civilDate('1985-07-15'),
  sex: 'female',
  category: 'worker',
  relation: 'contract',
  leftOn: null,
  insured: true,
  consent: true,
  plan,
  units: 1,
  idFault: false,
  ...change,
});

/** So many rows at a time. */
const diffRosters = (before: readonly ComparedRow[], after: readonly ComparedRow[], size = 1_000) => {
  const differ = rosterDiffer<ComparedRow, ComparedRow>();
  for (const some of partsOf(before, size)) differ.had(some);
  const changes = partsOf(after, size).flatMap((some) => differ.changesBy(some));
  return [...changes, ...differ.left().map(leaveOf)];
};

describe('the difference of two rosters', () => {
  test('names joins, leaves and what a correction changes', () => {
    const before = [row('a', 'HM'), row('b', 'HM'), row('c', 'CI')];
    const after = [row('a', 'HM'), row('c', 'CI', { units: 2, identity: 'new name' }), row('d', 'HM')];
    expect(
      diffRosters(before, after).map(({ type, before, after, fields }) => [type, (after ?? before)?.key, fields]),
    ).toEqual([
      ['correction', 'c', ['nameOrPhone', 'units']],
      ['join', 'd', []],
      ['leave', 'b', []],
    ]);
  });

  test('the same rows in any order and numbering change nothing', () => {
    const rows = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('HM', 'HA', 'CI')), {
      selector: (pair) => pair.join('/'),
    });
    fc.assert(
      fc.property(rows, (pairs) => {
        const before = pairs.map(([key, plan], index) => row(key, plan, { rowNo: index + 1, line: index + 2 }));
        const after = before.map((kept, index) => ({ ...kept, rowNo: before.length - index })).reverse();
        expect(diffRosters(before, after)).toEqual([]);
      }),
    );
  });

  test('is the same however many rows are looked at together', () => {
    const rows = fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('HM', 'HA'), fc.integer({ min: 1, max: 2 })))
      .map((many) => many.map(([key, plan, units], at) => row(key, plan, { units, rowNo: at + 1 })));
    fc.assert(
      fc.property(rows, rows, fc.integer({ min: 1, max: 3 }), (before, after, size) => {
        expect(diffRosters(before, after, size)).toEqual(diffRosters(before, after));
      }),
    );
  });

  test('a second row of one person and plan is a join of its own', () => {
    expect(diffRosters([row('a', 'HM')], [row('a', 'HM'), row('a', 'HM')]).map(({ type }) => type)).toEqual(['join']);
  });
});

test('faults that need no rule book are found before anything is submitted, the first of a row names it', () => {
  const rows = [
    row('a', 'HM'),
    row('a', 'HM', { rowNo: 2, consent: false }),
    row('b', 'HM', { rowNo: 3, consent: false }),
    row('c', 'HM', { rowNo: 4, idFault: true, consent: false }),
    row('d', 'TRI', { rowNo: 5, consent: false }),
  ];
  expect(ownFindings(rows, new Set(['HM'])).map(({ row: { rowNo }, code }) => [rowNo, code])).toEqual([
    [2, 'DUPLICATE_ROW'],
    [3, 'NO_CONSENT'],
    [4, 'INVALID_ID'],
    [5, 'PLAN_UNKNOWN'],
  ]);
});
