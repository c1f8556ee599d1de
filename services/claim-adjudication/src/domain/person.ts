import type { Category, Relation, Sex } from '@huji/contracts/rulebooks/plan.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { addMonths, type CivilDate, yearMonthDay } from '@huji/contracts/shared/civil-date.ts';

/** What adjudication may know of a person (data-flow.md §2): no name, no number. */
export interface PersonFacts {
  readonly birthOn: CivilDate;
  readonly sex: Sex;
  readonly category: Category;
  readonly relation: Relation;
  /** First day out of service. */
  readonly leftOn?: CivilDate | undefined;
  readonly insured: boolean;
}

/** rules.md §3: contract, dispatched or temporary, and not yet left. */
export const inServiceOn = (person: PersonFacts, relations: readonly Relation[], date: CivilDate): boolean =>
  relations.includes(person.relation) && (person.leftOn === undefined || person.leftOn > date);

/** An age is completed on the birthday; where the month has no such day, on its last day (rules.md §3). */
export const birthday = (birthOn: CivilDate, years: number): CivilDate => addMonths(birthOn, years * 12);

/** First day after working life: birth date + statutory age + the delay since 2025 (rules.md §3). */
export const retirementDate = (book: RuleBook, person: PersonFacts): CivilDate => {
  const rule = book.retirement.statutory.find(
    (entry) => entry.sex === person.sex && (entry.category === null || entry.category === person.category),
  );
  if (rule === undefined) throw new RangeError(`no statutory age for ${person.sex} ${person.category}`);
  const { year, month } = yearMonthDay(person.birthOn);
  const [fromYear = 0, fromMonth = 0] = rule.delay.bornFrom.split('-').map(Number);
  const monthsLater = year * 12 + month - (fromYear * 12 + fromMonth);
  const delay =
    monthsLater < 0
      ? 0
      : Math.min(rule.delay.mostMonths, Math.floor(monthsLater / rule.delay.oneMonthPerStartedMonths) + 1);
  return addMonths(person.birthOn, rule.age * 12 + delay);
};
