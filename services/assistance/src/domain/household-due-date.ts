import { addDays, type CivilDate, civilDateOf } from '@huji/contracts/shared/civil-date.ts';

/** What the schedule asks of the calendar the rule books ship as data. */
export interface WorkingCalendar {
  readonly isWorkingDay: (date: CivilDate) => boolean;
  /** First days of the lunar years. */
  readonly springFestivals: readonly CivilDate[];
}

export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}

/** First day of the month that is `monthOfQuarter` (1 its first, 4 the month after it). */
export const firstOfMonth = ({ year, quarter }: Quarter, monthOfQuarter: number): CivilDate => {
  const index = (quarter - 1) * 3 + monthOfQuarter - 1;
  return civilDateOf({ year: year + Math.floor(index / 12), month: (index % 12) + 1, day: 1 });
};

/** "By the 15th" includes the 15th; on a non-working day the last working day before is the due date (rule book wuxi-assistance). */
export const rolled = (
  date: CivilDate,
  roll: 'none' | 'last-working-day-before',
  calendar: WorkingCalendar,
): CivilDate => {
  let due = date;
  while (roll !== 'none' && !calendar.isWorkingDay(due)) due = addDays(due, -1);
  return due;
};
