import { addDays, addMonths, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { START_DAYS_BACK_MAX, START_MONTHS_AHEAD_MAX } from '@huji/contracts/enrollment/draft-limits.ts';

/** First and last day on which a batch may begin that is opened on a day. */
export const startRangeOn = (on: CivilDate): { readonly earliestOn: CivilDate; readonly latestOn: CivilDate } => ({
  earliestOn: addDays(on, -START_DAYS_BACK_MAX),
  latestOn: addMonths(on, START_MONTHS_AHEAD_MAX),
});
