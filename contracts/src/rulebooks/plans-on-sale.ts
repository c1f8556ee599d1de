import type { RuleBook } from './rule-book.ts';

type Plan = RuleBook['plans'][number];
/** A plan whose contribution was voted. */
type VotedPlan = Plan & { readonly contribution: NonNullable<Plan['contribution']> };

/** The book of a society that is in force on a day; before the first one the first. `books`: one of each first day, in their order. */
export const bookInForce = <Book extends Pick<RuleBook, 'society' | 'effectiveFrom'>>(
  books: readonly Book[],
  society: string,
  on: string,
): Book | undefined => {
  const own = books.filter((book) => book.society === society);
  return own.findLast(({ effectiveFrom }) => effectiveFrom <= on) ?? own[0];
};

/**
 * For how many days after its first day a batch can be paid (clause `enrollment`): by the book of that day, from which they are
 * counted, so that no correction moves the last of them. 0 for a society without a rule book: nothing is owed there.
 */
export const payableDaysFrom = (
  books: readonly Pick<RuleBook, 'society' | 'effectiveFrom' | 'enrollment'>[],
  society: string,
  startOn: string,
): number => bookInForce(books, society, startOn)?.enrollment.payableDays ?? 0;

/**
 * What a society sells to batches that begin on a day: the plans of the book in force then that have a contribution (D-38),
 * whatever an earlier or a later book sells. Null for a society without a rule book.
 */
export const plansOnSale = (
  books: readonly RuleBook[],
  society: string,
  startOn: string,
): readonly VotedPlan[] | null =>
  bookInForce(books, society, startOn)?.plans.filter((plan): plan is VotedPlan => plan.contribution !== null) ?? null;
