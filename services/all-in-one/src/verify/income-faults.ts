import type { PaidCover } from '@huji/claim-adjudication/verify.ts';
import { addFen, formatYuan, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import type { PersonIncome } from '@huji/payout/verify.ts';
import type { KeptCover } from '@huji/premium/verify.ts';

/** Contributions of one person by one batch, as bill, books and covers tell them. */
export interface Contributions {
  readonly batchId: string;
  readonly personId: string;
  /** What the bill says was paid for and granted. */
  readonly earned: readonly Pick<KeptCover, 'plan' | 'fen'>[];
  readonly income: Pick<PersonIncome, 'byFund' | 'faults'>;
  /** Covers by that batch; null: the person was erased, and nobody can read them. */
  readonly covers: readonly Pick<PaidCover, 'plan' | 'fund' | 'contributionFen'>[] | null;
}

const sum = (amounts: Iterable<Fen>): Fen => addFen(ZERO_FEN, ...amounts);

const byPlan = (rows: readonly { readonly plan: string; readonly fen: Fen }[]): ReadonlyMap<string, Fen> => {
  const sums = new Map<string, Fen>();
  for (const { plan, fen } of rows) sums.set(plan, addFen(sums.get(plan) ?? ZERO_FEN, fen));
  return sums;
};

const coverFaults = ({ earned, covers }: Contributions): readonly string[] => {
  if (covers === null) return [];
  const paid = byPlan(earned);
  const held = byPlan(covers.map(({ plan, contributionFen }) => ({ plan, fen: contributionFen })));
  return [
    ...[...paid.keys()].filter((plan) => !held.has(plan)).map((plan) => `paid for ${plan} and holds no cover of it`),
    ...[...held.keys()].filter((plan) => !paid.has(plan)).map((plan) => `holds a cover of ${plan} that nothing paid`),
    ...[...held]
      .filter(([plan, fen]) => paid.has(plan) && paid.get(plan) !== fen)
      .map(([plan]) => `holds a cover of ${plan} for another contribution than was paid`),
  ];
};

const fundFaults = ({ income, covers }: Contributions): readonly string[] => {
  if (covers === null) return [];
  const owed = new Map<string, Fen>();
  for (const { fund, contributionFen } of covers) owed.set(fund, addFen(owed.get(fund) ?? ZERO_FEN, contributionFen));
  const funds = [...new Set([...owed.keys(), ...income.byFund.keys()])];
  return funds
    .filter((fund) => (owed.get(fund) ?? ZERO_FEN) !== (income.byFund.get(fund) ?? ZERO_FEN))
    .map((fund) => `earned ${fund} something else than its covers say`);
};

/** What contradicts contributions; empty: bill, books and covers say the same. Ids and numbers only. */
export const incomeFaults = (contributions: Contributions): readonly string[] => {
  const { batchId, personId, earned, income } = contributions;
  const [due, booked] = [sum(earned.map(({ fen }) => fen)), sum(income.byFund.values())];
  const sums = due === booked ? [] : [`paid ${formatYuan(due)} by its bill and ${formatYuan(booked)} by the books`];
  return [
    ...income.faults,
    ...[...sums, ...coverFaults(contributions), ...fundFaults(contributions)].map(
      (fault) => `person ${personId} of batch ${batchId} ${fault}`,
    ),
  ];
};
