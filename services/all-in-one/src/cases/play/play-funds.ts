import { type CivilDate, compareDates } from '@huji/contracts/shared/civil-date.ts';
import { type Fen, formatYuan, ZERO_FEN, addFen } from '@huji/contracts/shared/money.ts';
import { incomeClockSteps, journal, type JournalEntry } from '@huji/payout/rules.ts';
import type { Outcome } from './outcome.ts';
import type { Stage } from './stage.ts';

/** A case asks for no months. */
const NO_SUMS: typeof journal.none = { entries: 0, sums: {} };

const awaitedEntries = ({ incomes }: Stage): readonly JournalEntry[] =>
  [...incomes.entries()].flatMap(([, income]) => incomeClockSteps(income)?.entry ?? []);

/** What each fund earned or will earn, by the day it is booked on. */
const incomeDays = ({ planOfFund }: Stage, entries: readonly JournalEntry[], isBooked: boolean): readonly IncomeDay[] =>
  [...Map.groupBy(entries, ({ date }) => date)].flatMap(([on, ofDay]) => {
    const totals = journal.add(NO_SUMS, ofDay);
    return journal.funds(totals).flatMap((fund) => {
      const earned = journal.creditedTo(totals, fund);
      return earned === 0 ? [] : [{ plan: planOfFund.get(fund) ?? fund, on, earned, isBooked }];
    });
  });

interface IncomeDay {
  readonly plan: string;
  readonly on: CivilDate;
  readonly earned: Fen;
  /** False: its day is still to come. */
  readonly isBooked: boolean;
}

/** When what was contributed becomes income, and whether its day has come (D-37). */
const traceOf = (stage: Stage): Readonly<Record<string, unknown>> => {
  const days = [...incomeDays(stage, stage.entries, true), ...incomeDays(stage, awaitedEntries(stage), false)];
  days.sort((a, b) => compareDates(a.on, b.on));
  return Object.fromEntries(
    [...Map.groupBy(days, ({ plan }) => plan)].map(([plan, own]) => [
      plan,
      own.map(({ on, earned, isBooked }) => ({
        rule: 'income-day',
        clause: 'D-37',
        inputs: { on, amount: formatYuan(earned) },
        holds: isBooked,
      })),
    ]),
  );
};

/** Of every plan's funds, those of its rounds together: what the covers taken cost, earned or to be earned, and what was approved. */
export const playFunds = (stage: Stage): Outcome => {
  const { entries, planOfFund } = stage;
  const totals = journal.add(NO_SUMS, [...entries, ...awaitedEntries(stage)]);
  const plans = new Map<string, { readonly in: Fen; readonly out: Fen }>();
  for (const fund of journal.funds(totals)) {
    const plan = planOfFund.get(fund) ?? fund;
    const before = plans.get(plan) ?? { in: ZERO_FEN, out: ZERO_FEN };
    plans.set(plan, {
      in: addFen(before.in, journal.creditedTo(totals, fund)),
      out: addFen(before.out, journal.approvedFrom(totals, fund)),
    });
  }
  const shown = [...plans].filter(([, fund]) => fund.in !== 0 || fund.out !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    outcome: Object.fromEntries(
      shown.map(([plan, fund]) => [plan, { in: formatYuan(fund.in), out: formatYuan(fund.out) }]),
    ),
    trace: () => traceOf(stage),
  };
};
