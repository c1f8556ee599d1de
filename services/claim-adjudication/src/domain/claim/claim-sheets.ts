import { ok, type Result } from '@huji/contracts/shared/decider.ts';
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

/** Every reason to look twice: those of the decision, and that a sheet lies in another claim as well. */
export const flagsOfClaim = ({ decided, sharedSheets = [] }: Claim): readonly string[] => [
  ...(decided?.flags ?? []),
  ...(sharedSheets.length > 0 ? [SHEET_SEEN] : []),
];
