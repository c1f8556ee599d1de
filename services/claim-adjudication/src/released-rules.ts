import { contentHash, readShippedCalendar, readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { compileRules, type Rules } from './domain/compiled-rules.ts';

/** The released rule books, compiled, with the hash a decision stores. */
export interface ReleasedRules {
  readonly rules: Rules;
  readonly hash: string;
  readonly books: readonly RuleBook[];
  /** Days after S on which full payment is still in time. @throws RangeError for a society without a book */
  readonly payableDays: (society: string, on: CivilDate) => number;
  readonly bookOn: (society: string, on: CivilDate) => RuleBook | undefined;
}

const bookOn = (books: readonly RuleBook[], society: string, on: CivilDate): RuleBook | undefined => {
  const versions = books.filter((book) => book.society === society);
  return versions.findLast(({ effectiveFrom }) => effectiveFrom <= on) ?? versions[0];
};

/** Reads the books that ship with the programme. @throws Error with `file:line: what is wrong` */
export const readReleasedRules = (): ReleasedRules => {
  const hashed = readShippedRuleBooks();
  const calendar = readShippedCalendar();
  const books = hashed.map(({ value }) => value);
  return {
    rules: compileRules(books, calendar.value),
    hash: contentHash([...hashed.map(({ hash }) => hash), calendar.hash]),
    books,
    bookOn: (society, on) => bookOn(books, society, on),
    payableDays: (society, on) => {
      const book = bookOn(books, society, on);
      if (!book) throw new RangeError(`no rule book of ${society}`);
      return book.enrollment.payableDays;
    },
  };
};
