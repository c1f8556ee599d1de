import type { Category, Relation, RetirementRule, Sex } from '@huji/contracts/rulebooks/plan.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { addMonths, type CivilDate, yearMonthDay } from '@huji/contracts/shared/civil-date.ts';

/** What adjudication may know of a person (decision 0022): no name, no number. */
export interface PersonFacts {
  readonly birthOn: CivilDate;
  readonly sex: Sex;
  readonly category: Category;
  readonly relation: Relation;
  /** First day out of service. */
  readonly leftOn?: CivilDate | undefined;
  readonly insured: boolean;
}

/** Clause `service`: contract, dispatched or temporary, and not yet left. */
export const inServiceOn = (
  { relation, leftOn }: Pick<PersonFacts, 'relation' | 'leftOn'>,
  relations: readonly Relation[],
  date: CivilDate,
): boolean => relations.includes(relation) && (leftOn === undefined || leftOn > date);

/** An age is completed on the birthday; where the month has no such day, on its last day (clause `retirement`). */
export const birthday = (birthOn: CivilDate, years: number): CivilDate => addMonths(birthOn, years * 12);

const yearOf = (date: CivilDate): number => yearMonthDay(date).year;

/** The calendar years alone decide for nearly everybody; only in the year itself the birthday is looked at. */
export const hasReachedAge = (birthOn: CivilDate, years: number, date: CivilDate): boolean => {
  const passed = yearOf(date) - yearOf(birthOn);
  return passed === years ? date >= birthday(birthOn, years) : passed > years;
};

const statutoryRule = (book: RuleBook, person: PersonFacts): RetirementRule => {
  const rule = book.retirement.statutory.find(
    (entry) => entry.sex === person.sex && (entry.category === null || entry.category === person.category),
  );
  if (rule === undefined) throw new RangeError(`no statutory age for ${person.sex} ${person.category}`);
  return rule;
};

/** First day after working life: birth date + statutory age + the delay since 2025 (clause `retirement`). */
export const retirementDate = (book: RuleBook, person: PersonFacts): CivilDate => {
  const { age, delay } = statutoryRule(book, person);
  const { year, month } = yearMonthDay(person.birthOn);
  const [fromYear = 0, fromMonth = 0] = delay.bornFrom.split('-').map(Number);
  const monthsLater = year * 12 + month - (fromYear * 12 + fromMonth);
  const delayed =
    monthsLater < 0 ? 0 : Math.min(delay.mostMonths, Math.floor(monthsLater / delay.oneMonthPerStartedMonths) + 1);
  return addMonths(person.birthOn, age * 12 + delayed);
};

/** On or after the retirement date. Before the statutory age is reached no delay matters. */
export const isRetiredOn = (book: RuleBook, person: PersonFacts, date: CivilDate): boolean =>
  yearOf(date) - yearOf(person.birthOn) >= statutoryRule(book, person).age && date >= retirementDate(book, person);
