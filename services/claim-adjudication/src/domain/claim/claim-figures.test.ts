import { describe, expect, test } from '@jest/globals';
import { fen } from '@huji/contracts/shared/money.ts';
import { DAY_RANGES, daysInRanges, refusalsOf } from './claim-figures.ts';

describe('figures of claims', () => {
  test('every day is in one range and in one alone', () => {
    for (let day = 0; day < 400; day += 1)
      expect(daysInRanges({ [String(day)]: 1 }).reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect(DAY_RANGES.at(-1)?.toDay).toBeNull();
  });

  test('the ends of a range belong to it', () => {
    expect(daysInRanges({ 0: 1, 7: 2, 8: 4, 15: 8, 16: 16, 30: 32, 31: 64 }).map(({ count }) => count)).toEqual([
      3, 12, 48, 64,
    ]);
  });

  test('refusals of one reason are one, whatever the benefit, the most frequent first', () => {
    const of = (count: number) => ({ count, fen: fen(0) });
    expect(
      refusalsOf({
        'HM|refuse|WAITING_PERIOD': of(2),
        'HA|refuse|WAITING_PERIOD': of(3),
        'HM|refuse|NOT_COVERED': of(9),
        'HM|pay|': of(50),
        'HM|refer|GRACE_EVENT': of(7),
      }),
    ).toEqual([
      { code: 'NOT_COVERED', count: 9 },
      { code: 'WAITING_PERIOD', count: 5 },
    ]);
  });
});
