import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { flaggedReviewers } from '@huji/contracts/rulebooks/terms-of-books.ts';
import { type Fen, minFen } from '@huji/contracts/shared/money.ts';

/** Sums from which two and three people decide; the strictest of the books a claim is decided by (clause `review`). */
export interface ReviewLevels {
  readonly oneReviewerBelow: Fen;
  readonly twoReviewersUpTo: Fen;
  /** How many look at what is flagged; absent in decisions of before it was told. */
  readonly flagged?: number | undefined;
}

export const reviewLevels = (books: readonly RuleBook[]): ReviewLevels | null =>
  books.length === 0
    ? null
    : {
        oneReviewerBelow: minFen(...books.map(({ review }) => review.oneReviewerBelow)),
        twoReviewersUpTo: minFen(...books.map(({ review }) => review.twoReviewersUpTo)),
        flagged: Math.max(...books.map(flaggedReviewers)),
      };

/** By the sum alone. */
export const reviewersForSum = (
  totalFen: number,
  { oneReviewerBelow, twoReviewersUpTo }: Omit<ReviewLevels, 'flagged'>,
): number => (totalFen > twoReviewersUpTo ? 3 : totalFen >= oneReviewerBelow ? 2 : 1);
