import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { type Fen, minFen } from '@huji/contracts/shared/money.ts';

/** Sums from which two and three people decide; the strictest of the books a claim is decided by (clause `review`). */
export interface ReviewLevels {
  readonly oneReviewerBelow: Fen;
  readonly twoReviewersUpTo: Fen;
}

/** What is referred, or looked at twice for a reason, is decided by two whatever the sum (clause `review`). */
export const REVIEWERS_WHO_LOOK_TWICE = 2;

export const reviewLevels = (books: readonly RuleBook[]): ReviewLevels | null =>
  books.length === 0
    ? null
    : {
        oneReviewerBelow: minFen(...books.map(({ review }) => review.oneReviewerBelow)),
        twoReviewersUpTo: minFen(...books.map(({ review }) => review.twoReviewersUpTo)),
      };

/** By the sum alone. */
export const reviewersForSum = (totalFen: number, { oneReviewerBelow, twoReviewersUpTo }: ReviewLevels): number =>
  totalFen > twoReviewersUpTo ? 3 : totalFen >= oneReviewerBelow ? 2 : 1;
