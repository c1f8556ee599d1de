import { latestRevisions } from '@huji/contracts/rulebooks/editions.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';
import type { PlanNames } from '../domain/roster-headings.ts';

/** Plans of a society on a day, as its released rule book names them. Names only: no rule is applied here. */
export type ReadPlanNames = (society: string, on: string) => readonly PlanNames[];

/** A benefit’s own name means its plan where no other plan has it. */
const planNames = ({ plans }: RuleBook): readonly PlanNames[] => {
  const items = plans.flatMap(({ items: own }) => own.map(({ name }) => name.zh));
  const own = new Set(plans.flatMap(({ name }) => [name.zh, name.en]));
  return plans.map(({ code, name, items: benefits }) => ({
    code,
    names: [
      name.zh,
      name.en,
      ...benefits
        .map((benefit) => benefit.name.zh)
        .filter((each) => !own.has(each) && items.filter((other) => other === each).length === 1),
    ],
  }));
};

export const createPlanNames = (): ReadPlanNames => {
  const books = latestRevisions(readShippedRuleBooks().map(({ value }) => value));
  return (society, on) => {
    const ofSociety = books.filter((book) => book.society === society);
    const book = ofSociety.findLast(({ effectiveFrom }) => effectiveFrom <= on) ?? ofSociety[0];
    return book === undefined ? [] : planNames(book);
  };
};
