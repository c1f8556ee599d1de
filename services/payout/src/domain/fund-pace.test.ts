import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { lastingTenths, NO_TOTALS, paceOf } from './journal-totals.ts';

const today = civilDate('2026-03-15');
const paceWith = (months: Readonly<Record<string, number>>) =>
  paceOf(
    {
      ...NO_TOTALS,
      approvedByMonth: Object.fromEntries(Object.entries(months).map(([month, sum]) => [`${month}|HM`, fen(sum)])),
    },
    'HM',
    today,
  );

describe('the pace of a fund', () => {
  test('is the average of the complete months since the first approval, those without any among them', () => {
    const pace = paceWith({ '2025-12': 300, '2026-02': 600 });
    expect(pace?.months.map(({ month, fen: sum }) => [month, sum])).toEqual([
      ['2025-12', 300],
      ['2026-01', 0],
      ['2026-02', 600],
    ]);
    expect(pace?.averageFen).toBe(300);
  });

  test('leaves out the month that is not over, and what is older than twelve months', () => {
    expect(paceWith({ '2025-02': 9_999, '2026-02': 100, '2026-03': 5_000 })?.averageFen).toBe(100);
    expect(paceWith({ '2025-03': 1_200 })?.averageFen).toBe(100);
  });

  test.each([{}, { '2026-03': 5 }, { '2025-01': 5 }, { '2026-01': 5, '2026-02': -5 }])(
    'is not known where nothing was approved in a complete month: %j',
    (months) => {
      expect(paceWith(months)).toBeNull();
    },
  );

  test('of another fund says nothing of this one', () => {
    expect(paceOf({ ...NO_TOTALS, approvedByMonth: { '2026-02|HA': fen(5) } }, 'HM', today)).toBeNull();
  });
});

test.each([
  [1_000, 300, 33],
  [0, 300, 0],
  [-5, 300, 0],
])('%i fen last %i a month for %i tenths of a month', (balance, average, tenths) => {
  expect(lastingTenths(fen(balance), { averageFen: fen(average) })).toBe(tenths);
});
