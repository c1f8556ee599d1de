import { describe, expect, test } from '@jest/globals';
import { accident, day, diagnosis, settlement, stay } from '../../testing/adjudication-fixture.ts';
import { eventDate, filingBase, isBalanced, ownShare, type Settlement, stayInterval } from './claim-report.ts';

const on = '2025-12-01';
const transfers = stay('2025-08-05', '2025-08-09', {
  on,
  segments: [
    { admittedOn: day('2025-08-05'), dischargedOn: day('2025-08-09') },
    { admittedOn: day('2025-08-01'), dischargedOn: day('2025-08-05') },
  ],
});
const nowhere = stay('2025-08-05', '2025-08-09', { on, segments: [] });

test.each([
  ['a stay', transfers, '2025-08-01', '2025-08-09'],
  ['a diagnosis', diagnosis('2025-08-20', {}, { on }), '2025-08-20', '2025-08-20'],
  ['an accident', accident('2025-08-20', { on }), '2025-08-20', '2025-08-20'],
  ['an assessed accident', accident('2025-08-20', { on, assessedOn: day('2025-09-20') }), '2025-08-20', '2025-09-20'],
])('%s happens on one day and is filed from another', (_, claim, happens, filed) => {
  expect([eventDate(claim), filingBase(claim)]).toEqual([happens, filed]);
});

test('a stay is the interval up to the first free day, and has a segment', () => {
  const interval = (claim: typeof transfers): unknown => (claim.event === 'stay' ? stayInterval(claim) : null);
  expect(interval(transfers)).toEqual({ from: '2025-08-01', until: '2025-08-09' });
  expect(interval(stay('2025-08-01', '2025-08-01', { on }))).toEqual({ from: '2025-08-01', until: '2025-08-02' });
  expect(() => interval(nowhere)).toThrow('a stay has at least one segment');
});

describe('a settlement', () => {
  const parts = { poolPaid: 1, bigPaid: 2, civilPaid: 4, aidPaid: 8, accountPaid: 16, cashPaid: 32 };

  test('adds up over every part; deductible and copay are none', () => {
    expect(isBalanced(settlement({ ...parts, total: 63, deductible: 100, copay: 200 }))).toBe(true);
    for (const part of Object.keys(parts) as (keyof Settlement)[])
      expect(isBalanced(settlement({ ...parts, total: 63, [part]: 5 }))).toBe(false);
  });

  test('leaves account and cash to the person', () => {
    expect(ownShare(settlement(parts))).toBe(4800);
  });
});
