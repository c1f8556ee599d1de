import { type CivilDate, earlierOf } from '@huji/contracts/shared/civil-date.ts';
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

const NOTHING: readonly Due[] = [];

const dueBy = (stage: Stage, until: CivilDate): readonly Due[] => {
  const { bills, incomes } = stage;
  const [ofBills, ofIncomes] = [bills.due(until), incomes.due(until)];
  if (ofBills.length === 0 && ofIncomes.length === 0) return NOTHING;
  return [
    ...ofBills.map(([id, on]): Due => ({ on, act: () => bills.obey(id, billClockCommand(id, on)) })),
    ...ofIncomes.map(([key, on]): Due => ({ on, act: () => bookIncome(stage, key) })),
  ];
};

/**
 * What fell due by this day happens on the day it fell due, the earliest first; what comes of it may fall due as well, before what
 * comes later.
 */
export const runClock = (stage: Stage, until: CivilDate): void => {
  for (let due = dueBy(stage, until); due.length > 0; due = dueBy(stage, until)) {
    const day = due.map(({ on }) => on).reduce(earlierOf);
    for (const { on, act } of due) {
      if (on !== day) continue;
      act();
      settle(stage, day);
    }
  }
};
