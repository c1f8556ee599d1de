import { ok, type Result } from '@huji/contracts/shared/decider.ts';
import { isOfGroup, SAME_HOSPITAL_GROUP } from './claim-colleagues.ts';
import type { Claim, ClaimCommand, ClaimEvent, ClaimRefusal } from './claim.ts';

/** The reason to look twice that no decision gives: it comes with papers, after the claim was decided. */
const SHEET_SEEN = 'sheet-seen';

/** What is known already says nothing new. */
export const noteSheet = (
  { sharedSheets = [] }: Claim,
  { sheet, shared }: Extract<ClaimCommand, { type: 'note-sheet' }>,
): Result<readonly ClaimEvent[], ClaimRefusal> =>
  ok(sharedSheets.includes(sheet) === shared ? [] : [{ type: 'sheet-noted', sheet, shared }]);

export const sheetNoted = (claim: Claim, { sheet, shared }: Extract<ClaimEvent, { type: 'sheet-noted' }>): Claim => {
  const others = (claim.sharedSheets ?? []).filter((known) => known !== sheet);
  return { ...claim, sharedSheets: shared ? [...others, sheet] : others };
};

/** Every reason to look twice: those of the decision, and what showed since: colleagues treated alike, a sheet in another claim. */
export const flagsOfClaim = (claim: Claim): readonly string[] => {
  const { decided, sharedSheets = [] } = claim;
  const others = (decided?.flags ?? []).filter((flag) => flag !== SAME_HOSPITAL_GROUP);
  return [
    ...others,
    ...(isOfGroup(claim) ? [SAME_HOSPITAL_GROUP] : []),
    ...(sharedSheets.length > 0 ? [SHEET_SEEN] : []),
  ];
};
