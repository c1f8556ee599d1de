import { UNSAID } from '@huji/contracts/rulebooks/terms-of-books.ts';
import type { ReviewLevels } from '../review/review-levels.ts';
import { reviewersNeeded } from '../review/reviewers-needed.ts';
import { isLookedAtStill, isOfGroup } from './claim-colleagues.ts';
import type { Claim, Decided, ItemLine } from './claim.ts';

export const isClosed = ({ verdict, open }: ItemLine): boolean => verdict === 'refuse' && open !== true;

const isOpened = (line: ItemLine): boolean => line.verdict === 'refuse' && !isClosed(line);

/** Where a decision of before does not tell what is grave, all that it left to the reviewers of an appeal is taken for it. */
const levelsOf = ({ items, reviewLevels }: Decided): ReviewLevels | null =>
  reviewLevels === undefined
    ? null
    : { threeReviewers: items.filter(isOpened).map(({ item }) => item), ...reviewLevels };

/** A sheet that shows up in another claim later says nothing of how many had to agree before. */
const isFlaggedSince = (claim: Claim): boolean =>
  isOfGroup(claim) || (isLookedAtStill(claim) && (claim.sharedSheets ?? []).length > 0);

/** How many decide on these lines, by what is known of the claim now. Of the oldest decisions no level is known. */
export const reviewersByRules = (claim: Claim, decided: Decided, lines: readonly ItemLine[]): number => {
  const levels = levelsOf(decided);
  const isFlagged = isFlaggedSince({ ...claim, decided });
  if (levels === null) return isFlagged ? UNSAID.flaggedReviewers : 1;
  return reviewersNeeded({ lines, flagged: isFlagged || decided.flags.length > 0 }, levels);
};

/**
 * As many as the decision asks for, and as what is about to be paid does: whoever pays more needs more people beside them. 0: it
 * was not decided yet, or nobody need agree.
 */
export const reviewersFor = (claim: Claim, lines: readonly ItemLine[] = claim.lines): number => {
  const { decided } = claim;
  if (decided === null || decided.reviewersNeeded === 0) return 0;
  return Math.max(decided.reviewersNeeded, reviewersByRules(claim, decided, lines));
};
