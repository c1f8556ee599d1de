import { handle } from '@huji/chassis/http/operation-router.ts';
import { CLAIM_STATES, readClaimsOverview, type ClaimState } from '@huji/contracts/claim-adjudication/http.ts';
import { fen, formatYuan } from '@huji/contracts/shared/money.ts';
import type { Stores } from '../aggregates/stores.ts';
import type { ItemLine } from '../domain/process/claim-process.ts';

/** Cells under this number are not printed: with few cases a figure could point at a person (rules.md §8). */
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

const countClaims = async (stores: Stores) => {
  const states = new Map<string, Tally>();
  const outcomes = new Map<string, Tally>();
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof stores.claims.find>> = await stores.claims.find({
      field: 'submittedOn',
      cursor,
      max: 1000,
    });
    for (const { state } of page.rows) {
      if (!state) continue;
      add(states, state.status, 0);
      for (const line of state.lines) add(outcomes, outcomeKey(line), line.fen);
    }
    cursor = page.cursor;
  } while (cursor !== null);
  return { states, outcomes };
};

const shown = (count: number): number | null => (count > 0 && count < SMALLEST_CELL ? null : count);

const overviewOf = ({ states, outcomes }: Awaited<ReturnType<typeof countClaims>>) => ({
  claims: [...states.values()].reduce((sum, { count }) => sum + count, 0),
  byState: CLAIM_STATES.map((state: ClaimState) => ({ state, count: shown(states.get(state)?.count ?? 0) })),
  byOutcome: [...outcomes.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { count, fen: sum }]) => {
      const [item = '', verdict, code = ''] = key.split('|');
      return {
        item,
        verdict: verdict as ItemLine['verdict'],
        ...(code === '' ? {} : { code }),
        count: shown(count),
        amount: shown(count) === null ? null : formatYuan(fen(sum)),
      };
    }),
});

/** Counted over the claims, at most every ten seconds. */
export const readClaimsOverviewRoute = (stores: Stores, nowMs: () => number) => {
  let latest: { readonly atMs: number; readonly counted: ReturnType<typeof countClaims> } | null = null;
  return handle(readClaimsOverview, async () => {
    if (latest === null || nowMs() - latest.atMs > FRESH_MS) latest = { atMs: nowMs(), counted: countClaims(stores) };
    return { body: overviewOf(await latest.counted) };
  });
};
