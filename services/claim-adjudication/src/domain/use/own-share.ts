import type { Item } from '@huji/contracts/rulebooks/plan.ts';
import { type Fen, fen, maxFen } from '@huji/contracts/shared/money.ts';
import { type ClaimReport, ownShare, type StayInterval } from '../claim/claim-report.ts';
import { connectedTo } from './connected.ts';
import type { OwnShareUse } from '../decision/decision.ts';
import type { RecordedUse } from '../member/member.ts';

/** The free day after a stay is free for the next one. */
export const overlap = (a: StayInterval, b: StayInterval): boolean => a.from < b.until && b.from < a.until;

const sameStay = (a: StayInterval, b: StayInterval): boolean => a.from === b.from && a.until === b.until;

/** What a payment of the item eats of the stay's own share; null outside the ceiling. */
export const ownShareUse = (item: Item, claim: ClaimReport, stay: StayInterval | null): OwnShareUse | null => {
  if (item.ownShareCeiling === null || stay === null) return null;
  const own = { stay, fen: ownShare(claim.settlement) };
  return item.ownShareCeiling.sharedBy === 'overlapping-stays' ? { ...own, sharedBy: 'overlapping-stays' } : own;
};

type EatingUse = RecordedUse & { readonly ownShare: OwnShareUse };

const eats = (use: RecordedUse): use is EatingUse => use.ownShare !== null && use.fen > 0;

const sumOf = (uses: readonly RecordedUse[]): Fen => fen(uses.reduce((sum, use) => sum + use.fen, 0));

/** What was given out of the own share of this very stay, by whatever item and claim. */
export const takenFromSameStay = (uses: readonly RecordedUse[], stay: StayInterval): Fen =>
  sumOf(uses.filter(eats).filter(({ ownShare }) => sameStay(ownShare.stay, stay)));

/** The own share that overlapping stays have in common: the largest among them, and what was given out of it. */
export interface SharedOwnShare {
  readonly largest: Fen;
  readonly taken: Fen;
}

/**
 * Stays of one person that overlap are one (D-35), also through a third one; a sheet on which nothing is held or paid joins
 * nothing and adds nothing. Null: nothing overlaps.
 */
export const sharedOwnShare = (uses: readonly RecordedUse[], own: OwnShareUse): SharedOwnShare | null => {
  const seed = { ownShare: own };
  const others = connectedTo(seed, uses.filter(eats), (a, b) => overlap(a.ownShare.stay, b.ownShare.stay));
  if (others.length === 0) return null;
  return { largest: maxFen(own.fen, ...others.map(({ ownShare }) => ownShare.fen)), taken: sumOf(others) };
};

const atLeastNothing = (amount: number): number => Math.max(0, amount);

/**
 * What is left for one claim: of its own sheet, less what the claim itself took, and of what overlapping stays share. By the
 * old reading one sheet is all that counts, with everything that was taken from the very same stay.
 */
export const leftOfOwnShare = (own: OwnShareUse, others: readonly RecordedUse[], claimId: string): Fen => {
  if (own.sharedBy !== 'overlapping-stays') return fen(atLeastNothing(own.fen - takenFromSameStay(others, own.stay)));
  const ofClaim = takenFromSameStay(
    others.filter((use) => use.claimId === claimId),
    own.stay,
  );
  const shared = sharedOwnShare(others, own);
  const alone = atLeastNothing(own.fen - ofClaim);
  return fen(shared === null ? alone : Math.min(alone, atLeastNothing(shared.largest - shared.taken)));
};
