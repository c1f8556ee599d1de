import { latestRevisions } from '@huji/contracts/rulebooks/editions.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';
import type { Words } from '@huji/contracts/shared/bilingual.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
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

/** What a plan that is on sale costs, and how many units of it one person may hold. */
export interface PlanOnSale {
  readonly code: string;
  readonly name: Words;
  readonly contributionFen: Fen;
  readonly units: { readonly least: number; readonly most: number };
}
/** Plans with a contribution; before the first rule book those of the first. Null for a society that has none. */
export type ReadPlansOnSale = (society: string, on: string) => readonly PlanOnSale[] | null;

/** What the released rule books call their plans. */
export interface PlanCatalogue {
  readonly planNames: ReadPlanNames;
  readonly plansOnSale: ReadPlansOnSale;
}

export const createPlanCatalogue = (): PlanCatalogue => {
  const books = latestRevisions(readShippedRuleBooks().map(({ value }) => value));
  const ofSociety = (society: string): readonly RuleBook[] => books.filter((book) => book.society === society);
  const bookOn = (society: string, on: string): RuleBook | undefined =>
    ofSociety(society).findLast(({ effectiveFrom }) => effectiveFrom <= on) ?? ofSociety(society)[0];
  return {
    planNames: (society, on) => {
      const book = bookOn(society, on);
      return book === undefined ? [] : planNames(book);
    },
    plansOnSale: (society, on) =>
      bookOn(society, on)?.plans.flatMap(({ code, name, contribution, units }) =>
        contribution === null ? [] : [{ code, name, contributionFen: contribution, units }],
      ) ?? null,
  };
};
