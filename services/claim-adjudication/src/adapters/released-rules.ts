import { isOfBeforeRevisions, latestRevisions } from '@huji/contracts/rulebooks/editions.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import {
  contentHash,
  type Hashed,
  readShippedCalendar,
  readShippedRuleBooks,
} from '@huji/contracts/rulebooks/shipped.ts';
import { digestOf } from '../documents/decision.ts';
import { compileRules } from '../domain/rule-book/compiled-rules.ts';
import type { DecidingRules, DecisionRecord } from '../domain/decision/decision-record.ts';

/** The latest revisions of the released rule books, compiled: what new decisions are made by. */
export interface ReleasedRules extends DecidingRules {
  readonly books: readonly RuleBook[];
  /** The books a decision was made by; null when one that it names does not ship. */
  readonly madeBy: (record: Pick<DecisionRecord, 'ruleBooks'>) => DecidingRules | null;
}

type Edition = Hashed<RuleBook>;

/** Reads the books that ship with the programme. @throws Error with `file:line: what is wrong` */
export const readReleasedRules = (): ReleasedRules => {
  const shipped = readShippedRuleBooks();
  const calendar = readShippedCalendar();
  const known = new Map<string, DecidingRules>();
  const compiled = (editions: readonly Edition[]): DecidingRules => {
    const ruleBooks = editions.map(({ hash }) => hash);
    const key = ruleBooks.join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const rules: DecidingRules = {
      rules: compileRules(
        editions.map(({ value }) => value),
        calendar.value,
      ),
      rulesHash: contentHash([...ruleBooks, calendar.hash]),
      ruleBooks,
      votedOnly: true,
      digestOf,
    };
    known.set(key, rules);
    return rules;
  };
  const books = latestRevisions(shipped.map(({ value }) => value));
  return {
    ...compiled(shipped.filter(({ value }) => books.includes(value))),
    books,
    madeBy: ({ ruleBooks }) => {
      const editions =
        ruleBooks === undefined
          ? shipped.filter(({ value }) => isOfBeforeRevisions(value))
          : shipped.filter(({ hash }) => ruleBooks.includes(hash));
      return ruleBooks !== undefined && editions.length < ruleBooks.length ? null : compiled(editions);
    },
  };
};
