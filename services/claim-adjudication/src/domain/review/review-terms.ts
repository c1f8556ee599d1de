import { editionOf } from '@huji/contracts/rulebooks/editions.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { itemOn, type Rules } from '../rule-book/compiled-rules.ts';

interface Released {
  readonly rules: Rules;
  readonly books: readonly RuleBook[];
}

/** The books of the claim's items; for a person who never held cover the first one. */
const booksOf = ({ rules, books }: Released, items: readonly string[], on: CivilDate): readonly RuleBook[] => {
  const found = items.flatMap((item) => itemOn(rules, item, on)?.plan.book ?? []);
  return found.length > 0 ? found : books.slice(0, 1);
};

/** The longest period any book of the claim's items gives for an appeal. */
export const appealDays = (released: Released, items: readonly string[], on: CivilDate): number =>
  Math.max(...booksOf(released, items, on).map(({ review }) => review.appealDays));

/** For how long and how often a member is asked for what is missing, with the clause that says so: the longest of the books. */
export const completionTerms = (released: Released, items: readonly string[], on: CivilDate) => {
  const books = booksOf(released, items, on).toSorted((a, b) => b.review.requestDays - a.review.requestDays);
  const [book] = books;
  if (book === undefined) throw new RangeError('no rule book is released');
  const { requestDays: days, requestsMost: most, clause: clauseId } = book.review;
  return { days, most, clauseId, version: editionOf(book) };
};
