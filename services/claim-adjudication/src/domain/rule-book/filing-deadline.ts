import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { addDays, type CivilDate, isoWeekday } from '@huji/contracts/shared/civil-date.ts';
import type { CompiledCalendar } from './compiled-rules.ts';

/** State Council notices where the calendar has them, Monday to Friday elsewhere. */
export const isWorkingDay = (calendar: CompiledCalendar, date: CivilDate): boolean =>
  isoWeekday(date) <= 5 ? !calendar.holidays.has(date) : calendar.workdays.has(date);

export const onOrNextWorkingDay = (calendar: CompiledCalendar, date: CivilDate): CivilDate => {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
};

export interface FilingDeadline {
  /** Last day in time, rolled to a working day. */
  readonly lastOn: CivilDate;
  /** Last day on which a reason can still be heard; never rolls. */
  readonly finalOn: CivilDate;
}

/** Clause `check.filing`, counted from the discharge, the diagnosis, the accident or the assessment. */
export const filingDeadline = (book: RuleBook, calendar: CompiledCalendar, from: CivilDate): FilingDeadline => {
  const last = addDays(from, book.filing.days);
  return {
    lastOn: book.filing.rollsToWorkingDay ? onOrNextWorkingDay(calendar, last) : last,
    finalOn: addDays(from, book.filing.finalDays),
  };
};
