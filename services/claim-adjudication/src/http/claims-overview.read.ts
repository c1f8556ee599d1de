import { handle } from '@huji/chassis/http/operation-router.ts';
import { CLAIM_STATES, type ClaimState } from '@huji/contracts/claim-adjudication/claim-states.ts';
import { readClaimsOverview as contract } from '@huji/contracts/claim-adjudication/claims-overview-http.ts';
import { fen, formatYuan } from '@huji/contracts/shared/money.ts';
import { presentIf } from '@huji/contracts/shared/present.ts';
import type { ItemLine } from '../domain/claim/claim.ts';
import { refusalsOf } from '../domain/claim/claim-figures.ts';
import { shownBesideSum, shownCell, SMALLEST_CELL } from '../domain/claim/claims-overview-cells.ts';
import type { ClaimsTally } from '../domain/claim/claims-overview.ts';
import { countClaims } from '../use-cases/count-claims.ts';
import type { Parts } from '../use-cases/parts.ts';

/** The day by which so great a part of them was decided. */
const dayOf = (days: readonly (readonly [day: number, count: number])[], rank: number): number => {
  let passed = 0;
  for (const [day, count] of days) {
    passed += count;
    if (passed >= rank) return day;
  }
  return 0;
};

const daysOf = (counts: ClaimsTally['days']) => {
  const days = Object.entries(counts)
    .map(([day, count]) => [Number(day), count] as const)
    .toSorted(([one], [other]) => one - other);
  const all = days.reduce((sum, [, count]) => sum + count, 0);
  if (all < SMALLEST_CELL) return null;
  return { median: dayOf(days, Math.ceil(all * 0.5)), nineInTen: dayOf(days, Math.ceil(all * 0.9)) };
};

const byState = (states: ClaimsTally['states']) => {
  const counts = shownBesideSum(CLAIM_STATES.map((state) => states[state] ?? 0));
  return CLAIM_STATES.map((state: ClaimState, index) => ({ state, count: counts[index] ?? null }));
};

interface Outcome {
  readonly item: string;
  readonly verdict: ItemLine['verdict'];
  readonly count: number;
  readonly fen: number;
}

const outcomesOf = (outcomes: ClaimsTally['outcomes']): readonly Outcome[] =>
  Object.entries(outcomes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, tally]) => {
      const [item = '', verdict] = key.split('|');
      return { item, verdict: verdict as ItemLine['verdict'], ...tally };
    });

/** What all funds have approved is public as well: it would tell the sum of the only benefit that is suppressed. */
const paidOf = (outcomes: readonly Outcome[]) => {
  const paid = outcomes.filter(({ verdict }) => verdict === 'pay');
  const shown = shownBesideSum(paid.map(({ count }) => count));
  return paid.map(({ item, fen: sum }, at) => {
    const count = shown[at] ?? null;
    return { item, count, amountYuan: count === null ? null : formatYuan(fen(sum)) };
  });
};

/** Added up over all benefits before anything is suppressed: a reason of many is not lost for being spread over some. */
const refusedOf = (outcomes: ClaimsTally['outcomes']) => {
  const reasons = refusalsOf(outcomes);
  const shown = shownBesideSum(reasons.map(({ count }) => count));
  return reasons
    .map(({ code }, at) => ({ ...presentIf(code !== '', { code }), count: shown[at] ?? null }))
    .sort((one, other) => (other.count ?? 0) - (one.count ?? 0));
};

const overviewOf = ({ states, outcomes, peopleHelped, days }: ClaimsTally) => ({
  claims: Object.values(states).reduce((sum, count) => sum + count, 0),
  peopleHelped: shownCell(peopleHelped),
  daysToDecision: daysOf(days),
  byState: byState(states),
  paid: paidOf(outcomesOf(outcomes)),
  refused: refusedOf(outcomes),
});

/** From the kept count. */
export const bindReadClaimsOverview = (parts: Pick<Parts, 'documents' | 'nowMs'>) => {
  const counted = countClaims(parts);
  return handle(contract, async () => ({ body: overviewOf(await counted()) }));
};
