import { addDays, type CivilDate, daysBetween } from '@huji/contracts/shared/civil-date.ts';
import type { Promises } from '@huji/contracts/shared/duties.ts';
import type { CompiledCalendar } from '../rule-book/compiled-rules.ts';
import type { Claim } from './claim.ts';
import type { Completion } from './completion.ts';
import { isWorkingDay, onOrNextWorkingDay } from '../rule-book/filing-deadline.ts';

/** Until when the office promises the next step of a claim. */
export interface Promised {
  /** Absent while the clock stands still. */
  readonly on?: CivilDate;
  /** Since when it stands still. */
  readonly stoppedOn?: CivilDate;
  /** Days that are not counted: papers were awaited. */
  readonly pausedDays: number;
}

const workingDaysAfter = (calendar: CompiledCalendar, from: CivilDate, days: number): CivilDate => {
  let [day, left] = [from, days];
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
};

const pauseOf = ({ requestedOn, answeredOn, expiredOn }: Completion): number => {
  const [until] = [answeredOn, expiredOn].filter((on) => on !== undefined).sort();
  return until === undefined ? 0 : daysBetween(requestedOn, until);
};

type Counted = Pick<Claim, 'submittedOn' | 'appeal' | 'completions'>;

/** From which day the office counts: an appeal begins anew; days when papers were awaited are not counted. */
const clockOf = ({ submittedOn, appeal, completions = [] }: Counted) => {
  const from = appeal?.on ?? submittedOn;
  const counted = completions.filter(({ requestedOn }) => requestedOn >= from);
  return { from, counted, pausedDays: counted.reduce((sum, each) => sum + pauseOf(each), 0) };
};

/** The day by which queues are sorted: what is promised later comes later. */
export const countedFrom = (claim: Counted): CivilDate => {
  const { from, pausedDays } = clockOf(claim);
  return addDays(from, pausedDays);
};

/** An appeal is promised anew, from its own day; a correction changes nothing. Null: nothing is promised any more. */
export const promiseOf = (claim: Claim, promises: Promises, calendar: CompiledCalendar): Promised | null => {
  const { status, decided } = claim;
  const { from, counted, pausedDays } = clockOf(claim);
  switch (status) {
    case 'awaiting-papers': {
      const stoppedOn = counted.at(-1)?.requestedOn;
      return stoppedOn === undefined ? { pausedDays } : { stoppedOn, pausedDays };
    }
    case 'submitted':
    case 'in-review':
    case 'confirming': {
      const due = workingDaysAfter(calendar, from, promises.decideWorkingDays);
      return { on: onOrNextWorkingDay(calendar, addDays(due, pausedDays)), pausedDays };
    }
    case 'approved':
      return decided && { on: workingDaysAfter(calendar, decided.decidedOn, promises.payWorkingDays), pausedDays };
    case 'refused':
    case 'paid':
    case 'returned':
    case 'cancelling':
    case 'cancelled':
    case 'withdrawn':
      return null;
  }
};
