import { latestRevisions } from '@huji/contracts/rulebooks/editions.ts';
import { bookInForce, payableDaysFrom, plansOnSale } from '@huji/contracts/rulebooks/plans-on-sale.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';
import type { Words } from '@huji/contracts/shared/bilingual.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import type { PlanNames } from '../domain/roster/roster-plan-names.ts';

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
/** For batches that begin on a day: plans with a contribution in the book in force then. Null for a society that has no book. */
export type ReadPlansOnSale = (society: string, startOn: string) => readonly PlanOnSale[] | null;

/** For how many days after S a batch that begins on S can be paid; 0 for a society without a rule book. */
export type ReadPayableDays = (society: string, startOn: string) => number;

/** What the released rule books call their plans, and what they sell. */
export interface PlanCatalogue {
  readonly payableDays: ReadPayableDays;
  readonly planNames: ReadPlanNames;
  readonly plansOnSale: ReadPlansOnSale;
}

/** @param released books of every society, by default those that ship with the programme */
export const createPlanCatalogue = (
  released: readonly RuleBook[] = readShippedRuleBooks().map(({ value }) => value),
): PlanCatalogue => {
  const books = latestRevisions(released);
  return {
    payableDays: (society, startOn) => payableDaysFrom(books, society, startOn),
    planNames: (society, on) => {
      const book = bookInForce(books, society, on);
      return book === undefined ? [] : planNames(book);
    },
    plansOnSale: (society, startOn) =>
      plansOnSale(books, society, startOn)?.map(({ code, name, contribution, units }) => ({
        code,
        name,
        contributionFen: contribution,
        units,
      })) ?? null,
  };
};
