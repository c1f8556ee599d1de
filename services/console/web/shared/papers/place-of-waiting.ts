import type { ClaimPlace, PaperPlace } from './paper-content.ts';
import type { WaitingPaper } from './waiting-papers.ts';

/** Where a paper that waits stands at the service; null: it was not begun, or all that is left of that is its number there. */
export const placeOfWaiting = (claim: ClaimPlace, { paperNo, paperId }: WaitingPaper): PaperPlace | null => {
  if ('number' in claim) return paperNo === undefined ? null : { number: claim.number, paperNo };
  return paperId === undefined ? null : { claimId: claim.claimId, paperId };
};
