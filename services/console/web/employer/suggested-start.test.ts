import { expect, test } from '@jest/globals';
import { startRange, suggestedStart } from './suggested-start.ts';

test('a new batch begins tomorrow, after a running cover the day after its end', () => {
  expect(suggestedStart('2026-11-30', null)).toBe('2026-12-01');
  expect(suggestedStart('2026-11-30', { coverUntilOn: '2026-12-31', coverDaysLeft: 31 })).toBe('2027-01-01');
  expect(suggestedStart('2026-11-30', { coverUntilOn: '2026-11-10', coverDaysLeft: -20 })).toBe('2026-12-01');
  expect(suggestedStart(undefined, null)).toBe('');
});

test('what is suggested lies in the range of what may be chosen', () => {
  expect(startRange('2026-11-30')).toEqual(['2026-10-01', '2028-11-30']);
});
