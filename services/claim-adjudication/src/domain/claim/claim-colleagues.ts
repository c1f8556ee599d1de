import type { ClaimState } from '@huji/contracts/claim-adjudication/claim-states.ts';
import { ok, type Result } from '@huji/contracts/shared/decider.ts';
import type { Claim, ClaimCommand, ClaimEvent, ClaimRefusal } from './claim.ts';

/** The reason to look twice that colleagues of one employer share (clause `review.colleagues`). */
export const SAME_HOSPITAL_GROUP = 'same-hospital-group';

/** Nobody has agreed on it for good: whoever looks next sees what is noted. */
const OPEN: readonly ClaimState[] = ['submitted', 'in-review', 'awaiting-papers'];
export const isLookedAtStill = ({ status }: Pick<Claim, 'status'>): boolean => OPEN.includes(status);

/** What was decided on stays as it was agreed; what is known already says nothing new. */
export const noteColleagues = (
  claim: Claim,
  { treatedAlike }: Extract<ClaimCommand, { type: 'note-colleagues' }>,
): Result<readonly ClaimEvent[], ClaimRefusal> =>
  ok(
    !isLookedAtStill(claim) || (claim.treatedAlike ?? false) === treatedAlike
      ? []
      : [{ type: 'colleagues-noted', treatedAlike }],
  );

export const colleaguesNoted = ({ treatedAlike: _, ...claim }: Claim, treatedAlike: boolean): Claim =>
  treatedAlike ? { ...claim, treatedAlike } : claim;

/** As its decision says, or as a later claim showed. */
export const isOfGroup = ({ decided, treatedAlike }: Pick<Claim, 'decided' | 'treatedAlike'>): boolean =>
  treatedAlike === true || (decided?.flags.includes(SAME_HOSPITAL_GROUP) ?? false);
