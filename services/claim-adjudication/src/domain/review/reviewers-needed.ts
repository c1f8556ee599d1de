import { UNSAID } from '@huji/contracts/rulebooks/terms-of-books.ts';
import { addFen, type Fen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { ReviewLevels } from './review-levels.ts';

/** What people are to agree to: lines as the rules gave them, or as a reviewer changed them. */
export interface LookedAt {
  readonly lines: readonly { readonly item: string; readonly verdict: 'pay' | 'refuse' | 'refer'; readonly fen: Fen }[];
  /** There is a reason to look twice. */
  readonly flagged: boolean;
}

const bySum = (totalFen: Fen, { oneReviewerBelow, twoReviewersUpTo }: ReviewLevels): number =>
  totalFen > twoReviewersUpTo ? 3 : totalFen >= oneReviewerBelow ? 2 : 1;

/**
 * Clauses `review` and `review.flagged`: one person decides; two decide what is referred or flagged, or a larger sum; three a very
 * large one, and a grave benefit wherever it is paid. The same for a first decision, for what reviewers change, for an appeal
 * and for whoever proves it. Null levels: no book answers, and nothing can be paid.
 */
export const reviewersNeeded = ({ lines, flagged }: LookedAt, levels: ReviewLevels | null): number => {
  if (levels === null) return 1;
  const open = lines.filter(({ verdict }) => verdict !== 'refuse');
  const isGrave = open.some(({ item }) => levels.threeReviewers?.includes(item) === true);
  const looksTwice = flagged || open.some(({ verdict }) => verdict === 'refer');
  return Math.max(
    isGrave ? 3 : 1,
    looksTwice ? (levels.flagged ?? UNSAID.flaggedReviewers) : 1,
    bySum(addFen(ZERO_FEN, ...lines.map(({ fen }) => fen)), levels),
  );
};
