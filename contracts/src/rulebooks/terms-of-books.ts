import { bookInForce } from './plans-on-sale.ts';
import type { RuleBook } from './rule-book.ts';

/** What books before their fifth revision leave unsaid, and were read to say. */
export const UNSAID = {
  flaggedReviewers: 2,
  colleagues: { atLeast: 3, admittedWithinDays: 92 },
  transferDays: 1,
} as const;

/** How many look at what is referred or flagged (clause `review.flagged`). */
export const flaggedReviewers = ({ review: { flagged } }: Pick<RuleBook, 'review'>): number =>
  flagged?.reviewers ?? UNSAID.flaggedReviewers;

export interface ColleaguesTerms {
  /** So many of one employer, the claimant among them, are a group. */
  readonly atLeast: number;
  /** Whoever was admitted longer before the claimant is not compared. */
  readonly admittedWithinDays: number;
}

/** Of several books the one that looks at most: the smallest group, and the furthest back (clause `review.colleagues`). */
export const colleaguesTerms = (books: readonly Pick<RuleBook, 'review'>[]): ColleaguesTerms => {
  const terms = books.map(({ review }) => review.colleagues ?? UNSAID.colleagues);
  if (terms.length === 0) return UNSAID.colleagues;
  return {
    atLeast: Math.min(...terms.map(({ atLeast }) => atLeast)),
    admittedWithinDays: Math.max(...terms.map(({ admittedWithinDays }) => admittedWithinDays)),
  };
};

/** Of the books that are in force on a day: those of every society, one each. `books`: one of each first day, in their order. */
export const booksInForce = (books: readonly RuleBook[], on: string): readonly RuleBook[] =>
  [...new Set(books.map(({ society }) => society))].flatMap((society) => bookInForce(books, society, on) ?? []);

/** Days that may lie between two segments of one stay: the most that a book in force gives (clause `stay.transfer`). */
export const transferDaysOn = (books: readonly RuleBook[], on: string): number => {
  const days = booksInForce(books, on).map(({ stay }) => stay?.transferDays ?? UNSAID.transferDays);
  return days.length === 0 ? UNSAID.transferDays : Math.max(...days);
};
