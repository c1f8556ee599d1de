import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { flaggedReviewers } from '@huji/contracts/rulebooks/terms-of-books.ts';
import { type Fen, minFen } from '@huji/contracts/shared/money.ts';
import type { ClaimReport } from '../claim/claim-report.ts';
import { itemOn, type Rules } from '../rule-book/compiled-rules.ts';

/** What says how many people decide; the strictest of the books a claim is decided by (clause `review`). */
export interface ReviewLevels {
  readonly oneReviewerBelow: Fen;
  readonly twoReviewersUpTo: Fen;
  /** How many look at what is flagged; absent in decisions of before it was told. */
  readonly flagged?: number | undefined;
  /** Items that three people decide, wherever they are paid; absent in decisions of before it was told. */
  readonly threeReviewers?: readonly string[] | undefined;
}

const isDeath = (report: ClaimReport): boolean => report.event === 'accident' && report.death;

const isGrave = (threeReviewers: boolean, { review }: RuleBook, report: ClaimReport): boolean =>
  threeReviewers || (review.deathNeedsThree && isDeath(report));

/** By the books of these items on the day of the claim; null where no book has one of them. */
export const reviewLevels = (rules: Rules, report: ClaimReport, items: readonly string[]): ReviewLevels | null => {
  const found = items.flatMap((code) => itemOn(rules, code, report.submittedOn) ?? []);
  if (found.length === 0) return null;
  const books = found.map(({ plan: { book } }) => book);
  return {
    oneReviewerBelow: minFen(...books.map(({ review }) => review.oneReviewerBelow)),
    twoReviewersUpTo: minFen(...books.map(({ review }) => review.twoReviewersUpTo)),
    flagged: Math.max(...books.map(flaggedReviewers)),
    threeReviewers: found.flatMap(({ item, plan: { book } }) =>
      isGrave(item.threeReviewers, book, report) ? [item.code] : [],
    ),
  };
};
