import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { GrantedDeputy } from './deputy.ts';

/** A leave longer than that is another appointment. */
export const DEPUTY_DAYS_MAX = 366;

/** The last day on which it is in force: before the first one where it was ended before it began. */
export const lastDayOf = ({ lastOn, endedOn }: Pick<GrantedDeputy, 'lastOn' | 'endedOn'>): CivilDate => {
  if (endedOn === undefined) return lastOn;
  const eve = addDays(endedOn, -1);
  return eve < lastOn ? eve : lastOn;
};

/** Whether two of them are in force on some day together. */
export const overlap = (
  one: Pick<GrantedDeputy, 'firstOn' | 'lastOn' | 'endedOn'>,
  other: Pick<GrantedDeputy, 'firstOn' | 'lastOn' | 'endedOn'>,
): boolean => one.firstOn <= lastDayOf(other) && other.firstOn <= lastDayOf(one);
