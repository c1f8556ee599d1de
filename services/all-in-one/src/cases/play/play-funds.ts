import { type Fen, formatYuan, ZERO_FEN, addFen } from '@huji/contracts/shared/money.ts';
import { journal } from '@huji/payout/rules.ts';
import type { Outcome } from './outcome.ts';
import type { Stage } from './stage.ts';

/** What the books say of every plan's funds, those of its rounds together. */
export const playFunds = ({ entries, planOfFund }: Stage): Outcome => {
  const totals = journal.add(journal.none, entries);
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
  };
};
