import type { WorkingDayCalendar } from '@huji/contracts/rulebooks/calendar.ts';
import type { Item, Plan } from '@huji/contracts/rulebooks/plan.ts';
import { editionOf, inOrderOfEditions, latestRevisions } from '@huji/contracts/rulebooks/editions.ts';
import type { Round, RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';

/** One plan of one version of a rule book, with everything a decision looks up found once. */
export interface CompiledPlan {
  readonly book: RuleBook;
  readonly plan: Plan;
  /** Null: no vote has set a contribution; it costs nothing and only a case may sell it. */
  readonly contribution: Fen | null;
  /** Last day of waiting or zones over all items, counted from the start of a cover; null where nothing waits. */
  readonly waitingDays: number | null;
}

export interface CompiledItem {
  readonly plan: CompiledPlan;
  readonly item: Item;
}

/** The released rule books of all societies, the calendar, and what a case or a vote sets. Built once, shared, never changed. */
export interface Rules {
  /** One of each society and first day, in their order. */
  readonly books: readonly RuleBook[];
  readonly calendar: CompiledCalendar;
  readonly rounds: readonly Round[];
  /** Versions of a plan, oldest first. */
  readonly plans: ReadonlyMap<string, readonly CompiledPlan[]>;
  readonly items: ReadonlyMap<string, readonly CompiledItem[]>;
}

export interface CompiledCalendar {
  readonly holidays: ReadonlySet<string>;
  readonly workdays: ReadonlySet<string>;
}

export interface RulesOptions {
  /** Contribution per unit by plan code: replaces what the book says. */
  readonly contributions?: Readonly<Record<string, Fen>>;
  /** Replaces the rounds of the books (a case passes its own, `[]` when it names none). */
  readonly rounds?: readonly Round[];
}

const waitingDaysOf = (plan: Plan): number | null => {
  const days = plan.items.flatMap((item) =>
    item.waiting === null ? [] : [item.waiting.condolence?.untilDay ?? item.waiting.days],
  );
  return days.length === 0 ? null : Math.max(...days);
};

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const index = (
  compiledPlans: readonly CompiledPlan[],
): { plans: Map<string, CompiledPlan[]>; items: Map<string, CompiledItem[]> } => {
  const plans = new Map<string, CompiledPlan[]>();
  const items = new Map<string, CompiledItem[]>();
  for (const compiled of compiledPlans) {
    push(plans, compiled.plan.code, compiled);
    for (const item of compiled.plan.items) push(items, item.code, { plan: compiled, item });
  }
  return { plans, items };
};

/**
 * Any number of books and versions; a plan code belongs to one society. Of several revisions with the same first day the
 * latest counts.
 * @throws RangeError when two societies use one plan code.
 */
export const compileRules = (
  books: readonly RuleBook[],
  calendar: WorkingDayCalendar,
  options: RulesOptions = {},
): Rules => {
  const ascending = [...latestRevisions(books)].sort(inOrderOfEditions);
  const owner = new Map<string, string>();
  const compiled = ascending.flatMap((book) =>
    book.plans.map((plan): CompiledPlan => {
      const other = owner.get(plan.code) ?? book.society;
      if (other !== book.society) throw new RangeError(`plan ${plan.code} stands in ${other} and in ${book.society}`);
      owner.set(plan.code, book.society);
      return { book, plan, contribution: plan.contribution, waitingDays: waitingDaysOf(plan) };
    }),
  );
  const years = Object.values(calendar.years);
  const base: Rules = {
    books: ascending,
    calendar: {
      holidays: new Set(years.flatMap((year) => year.holidays)),
      workdays: new Set(years.flatMap((year) => year.workdays)),
    },
    rounds: [
      ...new Map(ascending.flatMap((book) => book.rounds.map((round) => [round.round, round] as const))).values(),
    ],
    ...index(compiled),
  };
  return adaptRules(base, options);
};

/** The same rules with contributions or rounds of a case; cheap enough to be done per case. */
export const adaptRules = (rules: Rules, options: RulesOptions): Rules => {
  const { contributions, rounds } = options;
  if (contributions === undefined) return rounds === undefined ? rules : { ...rules, rounds };
  const compiled = [...rules.plans.values()]
    .flat()
    .map((plan) => ({ ...plan, contribution: contributions[plan.plan.code] ?? plan.contribution }));
  return { ...rules, rounds: rounds ?? rules.rounds, ...index(compiled) };
};

const effectiveOn = <Version>(
  versions: readonly Version[] | undefined,
  date: CivilDate,
  from: (version: Version) => CivilDate,
): Version | undefined => {
  if (versions === undefined) return undefined;
  for (let at = versions.length - 1; at > 0; at -= 1) {
    const version = versions[at];
    if (version !== undefined && from(version) <= date) return version;
  }
  return versions[0];
};

/** The version in force on that day; before the first one, the first (its dated rules hold the earlier values). */
export const planOn = (rules: Rules, code: string, date: CivilDate): CompiledPlan | undefined =>
  effectiveOn(rules.plans.get(code), date, (version) => version.book.effectiveFrom);

export const itemOn = (rules: Rules, code: string, date: CivilDate): CompiledItem | undefined =>
  effectiveOn(rules.items.get(code), date, (version) => version.plan.book.effectiveFrom);

export const societyOf = (rules: Rules, plan: string): string | undefined => rules.plans.get(plan)?.[0]?.book.society;

/** Whose benefits these items are. */
export const societiesOfItems = (rules: Rules, items: readonly string[]): readonly string[] => [
  ...new Set(items.flatMap((item) => rules.items.get(item)?.[0]?.plan.book.society ?? [])),
];

/** The dates a rule may be selected by; a rule selected by a date that is not there is a fault of the caller. */
export interface SelectingDates {
  readonly 'batch-submission'?: CivilDate;
  readonly 'claim-submission'?: CivilDate;
  readonly 'term-start'?: CivilDate;
}

type DatedRule = RuleBook['rules'][string];
type DatedValue = DatedRule['values'][number];

/** The value in force on the date that selects it; undefined where that date is not known. */
export const valueInForce = (rule: DatedRule, dates: SelectingDates): DatedValue | undefined => {
  if (rule.selectedBy === 'none') return rule.values[0];
  const date = dates[rule.selectedBy];
  return date === undefined ? undefined : rule.values.findLast(({ from }) => from === null || from <= date);
};

export const ruleValue = (book: RuleBook, id: string, dates: SelectingDates): number | boolean | null => {
  const rule = book.rules[id];
  if (rule === undefined) throw new RangeError(`rule ${id} is not in ${editionOf(book)}`);
  const found = valueInForce(rule, dates);
  if (found === undefined)
    throw new RangeError(`rule ${id} is selected by ${rule.selectedBy}, which is not known here`);
  return found.value;
};

export const roundStartingOn = (rules: Rules, start: CivilDate): Round | undefined =>
  rules.rounds.find((round) => round.start === start);

/** The fund a cover's contribution belongs to and its benefits are paid from: one per plan, for rounds one per round. */
export const fundOf = (rules: Rules, plan: Plan, start: CivilDate): string => {
  if (plan.term.kind !== 'round') return plan.code;
  const round = roundStartingOn(rules, start);
  return round === undefined ? plan.code : `${plan.code}-${String(round.round)}`;
};
