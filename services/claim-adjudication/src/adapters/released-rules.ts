import { contentHash, readShippedCalendar, readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { digestOf } from '../documents/decision.ts';
import { compileRules } from '../domain/compiled-rules.ts';
import type { DecidingRules } from '../domain/decision-record.ts';

/** The released rule books, compiled, with the hash a decision stores. */
export interface ReleasedRules extends DecidingRules {
  readonly books: readonly RuleBook[];
}

/** Reads the books that ship with the programme. @throws Error with `file:line: what is wrong` */
export const readReleasedRules = (): ReleasedRules => {
  const hashed = readShippedRuleBooks();
  const calendar = readShippedCalendar();
  const books = hashed.map(({ value }) => value);
  return {
    rules: compileRules(books, calendar.value),
    rulesHash: contentHash([...hashed.map(({ hash }) => hash), calendar.hash]),
    digestOf,
    books,
  };
};
