import { inOrderOfEditions, isOfBeforeRevisions, latestRevisions } from '@huji/contracts/rulebooks/editions.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import {
  contentHash,
  type Hashed,
  readShippedCalendar,
  readShippedRuleBooks,
} from '@huji/contracts/rulebooks/shipped.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Fen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { digestOf } from '../documents/decision.ts';
import { compileRules } from '../domain/rule-book/compiled-rules.ts';
import type { DecidingRules, DecisionRecord } from '../domain/decision/decision-record.ts';

/** The latest revisions of the released rule books, compiled: what new decisions are made by. */
export interface ReleasedRules extends DecidingRules {
  readonly books: readonly RuleBook[];
  /** The books a decision was made by; null when one that it names does not ship. */
  readonly madeBy: (record: Pick<DecisionRecord, 'ruleBooks'>) => DecidingRules | null;
  /** What a unit of a plan has ever cost batches that begin on a day: by each revision of the book in force then. */
  readonly pricesOn: (plan: string, startOn: CivilDate) => ReadonlySet<Fen>;
}

type Edition = Hashed<RuleBook>;

const pricesOf = (editions: readonly RuleBook[]): ReleasedRules['pricesOn'] => {
  const known = new Map<string, ReadonlySet<Fen>>();
  return (code, startOn) => {
    const key = `${startOn} ${code}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const having = editions.filter(({ plans }) => plans.some((plan) => plan.code === code)).sort(inOrderOfEditions);
    const first = having.findLast(({ effectiveFrom }) => effectiveFrom <= startOn) ?? having[0];
    const prices = new Set(
      having
        .filter(({ effectiveFrom }) => effectiveFrom === first?.effectiveFrom)
        .flatMap(({ plans }) => plans.filter((plan) => plan.code === code))
        .map(({ contribution }) => contribution ?? ZERO_FEN),
    );
    known.set(key, prices);
    return prices;
  };
};

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
  const editions = shipped.map(({ value }) => value);
  const books = latestRevisions(editions);
  return {
    ...compiled(shipped.filter(({ value }) => books.includes(value))),
    books,
    madeBy: ({ ruleBooks }) => {
      const made =
        ruleBooks === undefined
          ? shipped.filter(({ value }) => isOfBeforeRevisions(value))
          : shipped.filter(({ hash }) => ruleBooks.includes(hash));
      return ruleBooks !== undefined && made.length < ruleBooks.length ? null : compiled(made);
    },
    pricesOn: pricesOf(editions),
  };
};
