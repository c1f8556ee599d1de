import { expect, test } from '@jest/globals';
import { suggestedStart } from './suggested-start.ts';

test('a new batch begins tomorrow, after a running cover the day after its end', () => {
  expect(suggestedStart('2026-11-30', null)).toBe('2026-12-01');
  expect(suggestedStart('2026-11-30', { coverUntilOn: '2026-12-31', coverDaysLeft: 31 })).toBe('2027-01-01');
  expect(suggestedStart('2024-02-28', { coverUntilOn: '2024-02-10', coverDaysLeft: -18 })).toBe('2024-02-29');
  expect(suggestedStart(undefined, null)).toBe('');
});
