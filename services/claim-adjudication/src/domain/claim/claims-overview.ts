import { type Decider, ok } from '@huji/contracts/shared/decider.ts';
import type { ClaimsTally } from './claims-tally.ts';

/** The latest count of all claims. */
export interface ClaimsOverview {
  readonly tally: ClaimsTally;
  /** When the count was at its end, in ms. */
  readonly countedAtMs: number;
  readonly tookMs: number;
}

export interface KeepOverview {
  readonly type: 'keep';
  readonly overview: ClaimsOverview;
}

/** Whoever counted last is right; a count that ended earlier changes nothing. */
export const claimsOverviewDecider: Decider<ClaimsOverview | null, KeepOverview, KeepOverview> = {
  initial: null,
  decide: (command, kept) => ok(kept !== null && kept.countedAtMs >= command.overview.countedAtMs ? [] : [command]),
  evolve: (_kept, { overview }) => overview,
};
