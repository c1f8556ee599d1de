import { CLAIM_STATES, type ClaimState } from '@huji/contracts/claim-adjudication/claim-states.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { isSmall, shownBesideSum, SMALLEST_CELL } from './claims-overview-cells.ts';

/** Claims of one state. */
export interface ClaimCount {
  readonly all: number;
  /** Of them those that members filed themselves: a clerk knows of those filed for somebody. */
  readonly byMembers: number;
}
export type ClaimCounts = Readonly<Record<ClaimState, ClaimCount>>;

/** Claims that count for one employer, as they were counted last and as they are shown. */
export interface EmployerClaims {
  readonly on: CivilDate;
  readonly now: ClaimCounts;
  /** Null: there never were enough. */
  readonly shown: { readonly on: CivilDate; readonly counts: ClaimCounts } | null;
}

const NONE: ClaimCount = { all: 0, byMembers: 0 };
export const NO_COUNTS = Object.fromEntries(CLAIM_STATES.map((state) => [state, NONE])) as unknown as ClaimCounts;

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** So many claims of members, at the least, are there more or in another state. */
const movedBetween = (before: ClaimCounts, after: ClaimCounts): number => {
  const changes = CLAIM_STATES.map((state) => after[state].byMembers - before[state].byMembers);
  return Math.max(sumOf(changes.filter((change) => change > 0)), -sumOf(changes.filter((change) => change < 0)));
};

/**
 * What is shown stays until five claims have moved: whoever looks today and tomorrow never sees what one of them did. A claim that a
 * clerk filed moves nothing, for the clerk knows when it did and would know whether another one moved with it.
 */
export const showingEnough = (counted: EmployerClaims, kept: EmployerClaims | null): EmployerClaims => {
  const shown = kept?.shown ?? null;
  const moved = movedBetween(shown?.counts ?? NO_COUNTS, counted.now);
  return { ...counted, shown: moved >= SMALLEST_CELL ? { on: counted.on, counts: counted.now } : shown };
};

export interface ShownClaims {
  readonly total: number | null;
  readonly byState: readonly { readonly state: ClaimState; readonly count: number | null }[];
}

/** By state, without small cells and without what would give them. */
export const shownClaims = (counts: ClaimCounts): ShownClaims => {
  const all = CLAIM_STATES.map((state) => counts[state].all);
  const byMembers = CLAIM_STATES.map((state) => counts[state].byMembers);
  const cells = shownBesideSum(all, byMembers);
  return {
    total: isSmall(sumOf(all)) || isSmall(sumOf(byMembers)) ? null : sumOf(all),
    byState: CLAIM_STATES.map((state, at) => ({ state, count: cells[at] ?? null })),
  };
};
