import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import { handle } from '@huji/chassis/http/operation-router.ts';
import { CLAIM_STATES, type ClaimState } from '@huji/contracts/claim-adjudication/claim-states.ts';
import { readClaimsOverview as contract } from '@huji/contracts/claim-adjudication/claims-overview-http.ts';
import { daysBetween } from '@huji/contracts/shared/civil-date.ts';
import { fen, formatYuan } from '@huji/contracts/shared/money.ts';
import type { ItemLine } from '../domain/claim/claim.ts';
import type { Parts } from '../use-cases/parts.ts';

/** Cells under this number are not printed: with few cases a figure could point at a person. */
const SMALLEST_CELL = 5;
const FRESH_MS = 10_000;

interface Tally {
  count: number;
  fen: number;
}
const add = (tallies: Map<string, Tally>, key: string, amount: number): void => {
  const tally = tallies.get(key) ?? { count: 0, fen: 0 };
  tallies.set(key, { count: tally.count + 1, fen: tally.fen + amount });
};

const outcomeKey = ({ item, verdict, code }: ItemLine): string => [item, verdict, code ?? ''].join('|');

type Counted = Pick<Parts, 'documents' | 'nowMs'>;

const countClaims = async ({ documents: { claims } }: Counted) => {
  const states = new Map<string, Tally>();
  const outcomes = new Map<string, Tally>();
  const helped = new Set<string>();
  const days: number[] = [];
  for await (const { state } of eachRow((query: Query) => claims.find(query), { field: 'submittedOn', max: 1000 })) {
    if (!state) continue;
    add(states, state.status, 0);
    if (state.status === 'paid') helped.add(state.personId);
    const last = state.reviews.at(-1);
    if (last !== undefined) days.push(daysBetween(state.submittedOn, last.on));
    for (const line of state.lines) add(outcomes, outcomeKey(line), line.fen);
  }
  return { states, outcomes, peopleHelped: helped.size, days };
};

/** The day by which so great a part of them was decided. */
const dayOf = (sorted: readonly number[], part: number): number => sorted[Math.ceil(sorted.length * part) - 1] ?? 0;

const daysOf = (days: readonly number[]) => {
  if (days.length < SMALLEST_CELL) return null;
  const sorted = days.toSorted((a, b) => a - b);
  return { median: dayOf(sorted, 0.5), nineInTen: dayOf(sorted, 0.9) };
};

const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_CELL;
const shown = (count: number): number | null => (isSmall(count) ? null : count);

/**
 * Counts whose sum is known, with null for what is suppressed: every small cell, and the smallest of the others with
 * them, so that the sum less the rest is not the number of one cell. Without another there is only the sum to be seen.
 */
const shownBesideSum = (counts: readonly number[]): readonly (number | null)[] => {
  if (!counts.some(isSmall)) return counts;
  const others = counts.filter((count) => count >= SMALLEST_CELL);
  if (others.length === 0) return counts.map(() => null);
  const beside = counts.indexOf(Math.min(...others));
  return counts.map((count, index) => (index === beside ? null : shown(count)));
};

const byState = (states: ReadonlyMap<string, Tally>) => {
  const counts = shownBesideSum(CLAIM_STATES.map((state) => states.get(state)?.count ?? 0));
  return CLAIM_STATES.map((state: ClaimState, index) => ({ state, count: counts[index] ?? null }));
};

const overviewOf = ({ states, outcomes, peopleHelped, days }: Awaited<ReturnType<typeof countClaims>>) => ({
  claims: [...states.values()].reduce((sum, { count }) => sum + count, 0),
  peopleHelped: shown(peopleHelped),
  daysToDecision: daysOf(days),
  byState: byState(states),
  byOutcome: [...outcomes.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { count, fen: sum }]) => {
      const [item = '', verdict, code = ''] = key.split('|');
      return {
        item,
        verdict: verdict as ItemLine['verdict'],
        ...(code === '' ? {} : { code }),
        count: shown(count),
        amountYuan: shown(count) === null ? null : formatYuan(fen(sum)),
      };
    }),
});

/**
 * Counts the claims one count at a time: a result is fresh for `FRESH_MS` after its end, a request meanwhile waits for the
 * count that runs, and a count that failed is nobody's answer after those who waited for it.
 */
const oneCountAtATime = (parts: Counted): (() => ReturnType<typeof countClaims>) => {
  let running: ReturnType<typeof countClaims> | null = null;
  let latest: { readonly atMs: number; readonly counted: Awaited<ReturnType<typeof countClaims>> } | null = null;
  const count = async (): ReturnType<typeof countClaims> => {
    try {
      const counted = await countClaims(parts);
      latest = { atMs: parts.nowMs(), counted };
      return counted;
    } finally {
      running = null;
    }
  };
  return async () => {
    if (running !== null) return running;
    if (latest !== null && parts.nowMs() - latest.atMs <= FRESH_MS) return latest.counted;
    running = count();
    return running;
  };
};

/** Counted over the claims, at most every ten seconds. */
export const bindReadClaimsOverview = (parts: Counted) => {
  const counted = oneCountAtATime(parts);
  return handle(contract, async () => ({ body: overviewOf(await counted()) }));
};
