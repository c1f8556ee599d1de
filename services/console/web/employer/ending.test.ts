import { expect, test } from '@jest/globals';
import type { BatchSummary } from './api.ts';
import { endingOf } from './ending.ts';

const batch = (batchId: string, startOn: string, more: Partial<BatchSummary> = {}): BatchSummary => ({
  ...{ batchId, startOn, state: 'in-effect', stateWords: { zh: '', en: '' }, rows: 10, version: 1, participation: [] },
  ...more,
});
const covered = (coverDaysLeft: number): Partial<BatchSummary> => ({ coverUntilOn: '2026-12-31', coverDaysLeft });

test.each([
  ['ends in two months', 60, true],
  ['ends today', 0, true],
  ['ended a month ago', -30, true],
  ['ends in half a year', 180, false],
  ['ended long ago', -31, false],
])('a cover that %s', (_, daysLeft, isToldOf) => {
  expect(endingOf([batch('a', '2026-01-01', covered(daysLeft))])?.batchId).toBe(isToldOf ? 'a' : undefined);
});

test('the one that ends last counts, and none whose renewal is begun', () => {
  const old = batch('old', '2025-01-01', { ...covered(-20), state: 'expired' });
  const now = batch('now', '2026-01-01', covered(30));
  expect(endingOf([now, old])?.batchId).toBe('now');
  const next = batch('next', '2027-01-01', { state: 'draft' });
  expect(endingOf([next, now, old])).toBeNull();
  expect(endingOf([{ ...next, state: 'withdrawn' }, now, old])?.batchId).toBe('now');
  expect(endingOf([])).toBeNull();
});
