import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { incomeClockSteps, incomeDueOn } from '@huji/payout/rules.ts';
import { billClockCommand, billDueOn } from '@huji/premium/rules.ts';
import { settle } from './hear.ts';
import { post } from './obey.ts';
import type { Stage } from './stage.ts';

interface Due {
  readonly on: CivilDate;
  readonly act: () => void;
}

const dueBills = (stage: Stage, until: CivilDate, due: Due[]): void => {
  for (const [batchId, bill] of stage.bills.entries()) {
    const on = billDueOn(bill);
    if (on === null || on > until) continue;
    due.push({ on, act: () => stage.bills.obey(batchId, billClockCommand(batchId, on)) });
  }
};

const bookIncome = (stage: Stage, key: string): void => {
  const steps = incomeClockSteps(stage.incomes.read(key));
  if (steps === null) return;
  post(stage, steps.entry);
  stage.incomes.obey(key, steps.command);
};

const dueIncomes = (stage: Stage, until: CivilDate, due: Due[]): void => {
  for (const [key, income] of stage.incomes.entries()) {
    const on = incomeDueOn(income);
    if (on === null || on > until) continue;
    due.push({ on, act: () => bookIncome(stage, key) });
  }
};

/** What fell due by this day happens on the day it fell due, the earliest first. */
export const runClock = (stage: Stage, until: CivilDate): void => {
  const due: Due[] = [];
  dueBills(stage, until, due);
  dueIncomes(stage, until, due);
  if (due.length > 1) due.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  for (const { on, act } of due) {
    act();
    settle(stage, on);
  }
};
