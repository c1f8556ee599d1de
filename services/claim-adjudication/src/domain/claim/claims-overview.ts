import { daysBetween } from '@huji/contracts/shared/civil-date.ts';
import type { ClaimState } from '@huji/contracts/claim-adjudication/claim-states.ts';
import type { Claim, ItemLine } from './claim.ts';

export interface Outcomes {
  readonly count: number;
  readonly fen: number;
}

/** All claims by what became of them: counts and sums, nobody's name and no claim. Its size does not grow with them. */
export interface ClaimsTally {
  readonly states: Readonly<Record<string, number>>;
  /** Of decisions that stand, by `item|verdict|code`. */
  readonly outcomes: Readonly<Record<string, Outcomes>>;
  /** Persons of whom a claim was paid. */
  readonly peopleHelped: number;
  /** Claims by the days from their submission to the last review. */
  readonly days: Readonly<Record<string, number>>;
}

export const NO_CLAIMS: ClaimsTally = { states: {}, outcomes: {}, peopleHelped: 0, days: {} };

const outcomeKey = ({ item, verdict, code }: ItemLine): string => [item, verdict, code ?? ''].join('|');

const oneMore = (counts: Readonly<Record<string, number>>, key: string): Readonly<Record<string, number>> => ({
  ...counts,
  [key]: (counts[key] ?? 0) + 1,
});

/** What was decided on these stands: people agreed to it, and nobody took it back. */
const DECIDED: ReadonlySet<ClaimState> = new Set(['approved', 'refused', 'paid', 'returned', 'cancelling']);

/** What is only proposed is no outcome. While a claim is decided anew, what was ordered before stands, and a refusal does not. */
const standingLines = ({ status, lines, standing }: NonNullable<Claim>): readonly ItemLine[] =>
  DECIDED.has(status) ? lines : (standing?.lines ?? []);

/** Also while it is decided anew. */
const wasPaid = ({ status, standing }: NonNullable<Claim>): boolean =>
  status === 'paid' || Object.values(standing?.payments ?? {}).includes('paid');

const withClaim = (tally: ClaimsTally, claim: NonNullable<Claim>): ClaimsTally => {
  const outcomes = { ...tally.outcomes };
  for (const line of standingLines(claim)) {
    const key = outcomeKey(line);
    const { count, fen } = outcomes[key] ?? { count: 0, fen: 0 };
    outcomes[key] = { count: count + 1, fen: fen + line.fen };
  }
  const last = claim.reviews.at(-1);
  return {
    ...tally,
    states: oneMore(tally.states, claim.status),
    outcomes,
    days: last === undefined ? tally.days : oneMore(tally.days, String(daysBetween(claim.submittedOn, last.on))),
  };
};

/** With some claims more. Those of one person come together: `before` is whose claim came last, and whether they are counted. */
export interface Tallied {
  readonly tally: ClaimsTally;
  readonly before: { readonly personId: string; readonly helped: boolean } | null;
}

export const tallied = ({ tally, before }: Tallied, claim: NonNullable<Claim>): Tallied => {
  const helpedBefore = before?.personId === claim.personId && before.helped;
  const helped = helpedBefore || wasPaid(claim);
  const more = withClaim(tally, claim);
  return {
    tally: helped && !helpedBefore ? { ...more, peopleHelped: more.peopleHelped + 1 } : more,
    before: { personId: claim.personId, helped },
  };
};
