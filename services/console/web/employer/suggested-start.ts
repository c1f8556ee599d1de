import { addDays, addMonths, civilDate } from '@huji/contracts/shared/civil-date.ts';
import { START_DAYS_BACK_MAX, START_MONTHS_AHEAD_MAX } from '@huji/contracts/enrollment/draft-limits.ts';
import type { EndingBatch } from './ending.ts';

/**
 * On which day a new batch should begin: after a cover that is still running and ends soon, else tomorrow, the first day that
 * can be paid for before it. Empty while the association's day is not known.
 */
export const suggestedStart = (
  today: string | undefined,
  ending: Pick<EndingBatch, 'coverUntilOn' | 'coverDaysLeft'> | null,
): string => {
  if (ending !== null && ending.coverDaysLeft >= 0) return addDays(civilDate(ending.coverUntilOn), 1);
  return today === undefined ? '' : addDays(civilDate(today), 1);
};

/** First and last day on which a batch may begin that is opened today. */
export const startRange = (today: string): readonly [string, string] => [
  addDays(civilDate(today), -START_DAYS_BACK_MAX),
  addMonths(civilDate(today), START_MONTHS_AHEAD_MAX),
];
