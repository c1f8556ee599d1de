import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { transferDaysOn } from '@huji/contracts/rulebooks/terms-of-books.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';

/** The words the shipped rule books bring into case files. */
export interface Vocabulary {
  readonly plansOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly plans: ReadonlySet<string>;
  /** Benefit items, and `none` for a person who never held cover. */
  readonly items: ReadonlySet<string>;
  /** Plans that run in rounds. */
  readonly roundPlans: ReadonlySet<string>;
  /** What may lie between two segments of one stay, by the books of a day (clause `stay.transfer`). */
  readonly transferDaysOn: (on: CivilDate) => number;
}

export const vocabularyOf = (books: readonly RuleBook[]): Vocabulary => {
  const plans = books.flatMap((book) => book.plans);
  const plansOf = new Map<string, Set<string>>();
  for (const { society, plans: own } of books) {
    const known = plansOf.get(society) ?? new Set<string>();
    for (const { code } of own) known.add(code);
    plansOf.set(society, known);
  }
  return {
    plansOf,
    plans: new Set(plans.map(({ code }) => code)),
    items: new Set([...plans.flatMap(({ items }) => items.map(({ code }) => code)), 'none']),
    roundPlans: new Set(plans.filter(({ term }) => term.kind === 'round').map(({ code }) => code)),
    transferDaysOn: (on) => transferDaysOn(books, on),
  };
};
