import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { incomeClockSteps } from '@huji/payout/rules.ts';
import { billClockCommand } from '@huji/premium/rules.ts';
import { settle } from './hear.ts';
import { post } from './obey.ts';
import type { Stage } from './stage.ts';

interface Due {
  readonly on: CivilDate;
  readonly act: () => void;
}

const bookIncome = (stage: Stage, key: string): void => {
  const steps = incomeClockSteps(stage.incomes.read(key));
  if (steps === null) return;
  post(stage, steps.entry);
  stage.incomes.obey(key, steps.command);
};

/** What fell due by this day happens on the day it fell due, the earliest first. */
export const runClock = (stage: Stage, until: CivilDate): void => {
  const { bills, incomes } = stage;
  const due: Due[] = [];
  for (const [id, on] of bills.due(until)) due.push({ on, act: () => bills.obey(id, billClockCommand(id, on)) });
  for (const [key, on] of incomes.due(until)) due.push({ on, act: () => bookIncome(stage, key) });
  if (due.length > 1) due.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  for (const { on, act } of due) {
    act();
    settle(stage, on);
  }
};
