import { editionOf } from '@huji/contracts/rulebooks/editions.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Words } from '@huji/contracts/shared/bilingual.ts';
import { clauseInForce, type ClauseInForce, type DecidingDates } from '../rule-book/clause-in-force.ts';
import type { Rules } from '../rule-book/compiled-rules.ts';
import type { Finding } from '../decision/decision.ts';

/** What a sentence rests on: a clause, the book it stands in, and the date on which it had to be in force. */
export interface Citation {
  readonly clauseId: string;
  /** Edition of the book, such as `changchun 2025-05-21.5`. */
  readonly version: string;
  readonly clause: Words;
  readonly inForceOn: CivilDate;
  readonly selectedBy: ClauseInForce['selectedBy'];
  /** The citation as people read it. */
  readonly basis: Words;
}

/** The books a decision was made by, and of each first day the latest revision, which may say more exactly what was in force. */
export interface CitedBooks {
  readonly made: Rules;
  readonly latest: readonly RuleBook[];
  /** A plan the person holds or held at any time: its society answers where no book decided. */
  readonly plan?: string | undefined;
}

const DATE_WORDS: Readonly<Record<ClauseInForce['selectedBy'], Words>> = {
  'batch-submission': { zh: '批次申报日', en: 'the day the batch was submitted' },
  'claim-submission': { zh: '申请日', en: 'the day of the claim' },
  'term-start': { zh: '保障期起始日', en: 'the first day of the term' },
};

const basisOf = ({ name, effectiveFrom, revision = 1 }: RuleBook, { clause, selectedBy, on }: ClauseInForce): Words => {
  const date = DATE_WORDS[selectedBy];
  const number = String(revision);
  return {
    zh: `依据${name.zh}规则册（${effectiveFrom} 起施行，第 ${number} 版）条款 ${clause}，以${date.zh} ${on} 有效者为准。`,
    en: `Clause ${clause} of the book of the ${name.en} (from ${effectiveFrom}, revision ${number}), in force on ${date.en}, ${on}.`,
  };
};

const editionsIn = (rules: Rules): readonly RuleBook[] => [...rules.plans.values()].flat().map(({ book }) => book);

const sameFirstDay = (a: RuleBook, b: RuleBook): boolean =>
  a.society === b.society && a.effectiveFrom === b.effectiveFrom;

/** The clause that stands for a check in the book's order of checks. */
const clauseOfCheck = (book: RuleBook, rule: string): string =>
  book.claimChecks.find((check) => check.rule === rule)?.clause ?? '';

/** Of a person who held no cover by then no book decided: one of their society, or any, says what a cover is. */
const bookOf = (version: string, { made, plan }: CitedBooks): RuleBook | undefined => {
  if (version !== '') return editionsIn(made).find((book) => editionOf(book) === version);
  return (plan === undefined ? undefined : made.plans.get(plan)?.[0]?.book) ?? editionsIn(made)[0];
};

const unknown = (version: string, clause: string, on: CivilDate): Citation => ({
  clauseId: clause,
  version,
  clause: { zh: clause, en: clause },
  inForceOn: on,
  selectedBy: 'claim-submission',
  basis: { zh: `依据条款 ${clause}（${version}）。`, en: `Clause ${clause} (${version}).` },
});

/**
 * The clause a finding cites, as it was in force on the date that decides. A decision is explained by the books it was made
 * by; where a later revision of the same first day has a clause for each value of a dated rule, that one is cited. A clause
 * that no book has is named by its id.
 */
export const cite = (
  { rule, version, clause }: Pick<Finding, 'rule' | 'version' | 'clause'>,
  books: CitedBooks,
  dates: DecidingDates,
): Citation => {
  const book = bookOf(version, books);
  if (book === undefined) return unknown(version, clause, dates['claim-submission']);
  const newest = books.latest.find((other) => sameFirstDay(other, book)) ?? book;
  const cited = clauseInForce(newest, clause === '' ? clauseOfCheck(book, rule) : clause, dates);
  const holder = cited.clause in book.clauses ? book : newest;
  const text = holder.clauses[cited.clause];
  if (text === undefined) return unknown(version, cited.clause, cited.on);
  return {
    clauseId: cited.clause,
    version: editionOf(holder),
    clause: { zh: text.zh, en: text.en },
    inForceOn: cited.on,
    selectedBy: cited.selectedBy,
    basis: basisOf(holder, cited),
  };
};
