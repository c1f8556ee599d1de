import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type SelectingDates, valueInForce } from './compiled-rules.ts';

type DatedRule = RuleBook['rules'][string];

/** A clause of a book, and the date on which it has to be in force for what cites it. */
export interface ClauseInForce {
  readonly clause: string;
  readonly selectedBy: 'batch-submission' | 'claim-submission' | 'term-start';
  readonly on: CivilDate;
}

export type DecidingDates = SelectingDates & { readonly 'claim-submission': CivilDate };

/** Books never change; what their clauses say of dates is found once. */
const datedOf = new WeakMap<RuleBook, ReadonlyMap<string, DatedRule>>();

const datedRules = (book: RuleBook): ReadonlyMap<string, DatedRule> => {
  const known = datedOf.get(book);
  if (known !== undefined) return known;
  const dated = Object.values(book.rules)
    .filter(({ selectedBy }) => selectedBy !== 'none')
    .flatMap((rule) =>
      [rule.clause, ...rule.values.flatMap(({ clause }) => clause ?? [])].map((clause) => [clause, rule] as const),
    );
  const found = new Map(dated);
  datedOf.set(book, found);
  return found;
};

/**
 * What a sentence cites instead of `clause`: of a dated rule the clause of the value that decides, so that nobody is refused
 * by the clause that abolished the refusal. A clause of no dated rule stands as long as its book, which the day of the
 * claim selects.
 */
export const clauseInForce = (book: RuleBook, clause: string, dates: DecidingDates): ClauseInForce => {
  const rule = datedRules(book).get(clause);
  const found = rule && valueInForce(rule, dates);
  if (rule === undefined || rule.selectedBy === 'none' || found === undefined)
    return { clause, selectedBy: 'claim-submission', on: dates['claim-submission'] };
  const on = dates[rule.selectedBy] ?? dates['claim-submission'];
  return { clause: found.clause ?? rule.clause, selectedBy: rule.selectedBy, on };
};
