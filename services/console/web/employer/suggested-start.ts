import { civilDay } from '../shared/words/format.ts';
import type { EndingBatch } from './ending.ts';

const DAY_MS = 86_400_000;

const dayAfter = (civil: string): string => civilDay(new Date(Date.parse(`${civil}T00:00:00Z`) + DAY_MS));

/**
 * On which day a new batch should begin: after a cover that is still running and ends soon, else tomorrow, the first day that
 * can be paid for before it. Empty while the association's day is not known.
 */
export const suggestedStart = (
  today: string | undefined,
  ending: Pick<EndingBatch, 'coverUntilOn' | 'coverDaysLeft'> | null,
): string => {
  if (ending !== null && ending.coverDaysLeft >= 0) return dayAfter(ending.coverUntilOn);
  return today === undefined ? '' : dayAfter(today);
};
