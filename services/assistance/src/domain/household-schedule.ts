import { addDays, type CivilDate, civilDateOf, yearMonthDay } from '@huji/contracts/shared/civil-date.ts';
import { type Fen, timesFen } from '@huji/contracts/shared/money.ts';
import type {
  AssistanceItem,
  AssistanceRulebook,
  ScheduleRule,
} from '@huji/contracts/rulebooks/assistance-rulebook.ts';
import { firstOfMonth, type Quarter, rolled, type WorkingCalendar } from './household-due-date.ts';
import { grantKey, holdsCertificateOn, type Household, type OwedItem } from './household.ts';

/** What the schedule is judged by. `subsidisedMonths`: `YYYY-MM` for which the government pays its price subsidy. */
export interface ScheduleFacts {
  readonly book: AssistanceRulebook;
  readonly calendar: WorkingCalendar;
  readonly subsidisedMonths: ReadonlySet<string>;
}

type Rule<Kind extends ScheduleRule['kind']> = Extract<ScheduleRule, { kind: Kind }>;
/** An owed item before the words every item shares are added. */
type Owed = { readonly period: string; readonly dueOn: CivilDate; readonly fen: Fen; readonly childId?: string };
type Span = { readonly from: CivilDate; readonly until: CivilDate };

const yearsOf = ({ from, until }: Span): readonly number[] => {
  const first = yearMonthDay(from).year;
  return Array.from({ length: Math.max(0, yearMonthDay(until).year - first + 1) }, (_, index) => first + index);
};
const quartersOf = (span: Span): readonly Quarter[] =>
  yearsOf(span)
    .flatMap((year) => [1, 2, 3, 4].map((quarter) => ({ year, quarter })))
    .filter((quarter) => firstOfMonth(quarter, 1) >= span.from);
const quarterName = ({ year, quarter }: Quarter): string => `${String(year)}-Q${String(quarter)}`;

const quarterDue = (quarter: Quarter, due: Rule<'quarterly'>['due'], facts: ScheduleFacts): CivilDate =>
  rolled(addDays(firstOfMonth(quarter, due.monthOfQuarter), due.day - 1), due.roll, facts.calendar);
const yearDue = (year: number, due: Rule<'yearly'>['due'], facts: ScheduleFacts): CivilDate =>
  rolled(civilDateOf({ year, month: due.month, day: due.day }), due.roll, facts.calendar);

const quarterly = (rule: Rule<'quarterly'>, household: Household, span: Span, facts: ScheduleFacts): readonly Owed[] =>
  quartersOf(span)
    .filter((quarter) => holdsCertificateOn(household, firstOfMonth(quarter, 1)))
    .map((quarter) => ({
      period: quarterName(quarter),
      dueOn: quarterDue(quarter, rule.due, facts),
      fen: rule.amount,
    }));

const subsidised = (
  rule: Rule<'subsidised-months'>,
  household: Household,
  span: Span,
  facts: ScheduleFacts,
): readonly Owed[] =>
  quartersOf(span).flatMap((quarter) => {
    const months = [1, 2, 3]
      .map((month) => firstOfMonth(quarter, month))
      .filter((first) => facts.subsidisedMonths.has(first.slice(0, 7)) && holdsCertificateOn(household, first));
    if (months.length === 0) return [];
    const fen = timesFen(rule.amountPerMonth, months.length);
    return [{ period: quarterName(quarter), dueOn: quarterDue(quarter, rule.due, facts), fen }];
  });

const schoolYear = (
  rule: Rule<'school-year'>,
  household: Household,
  span: Span,
  facts: ScheduleFacts,
): readonly Owed[] =>
  yearsOf(span).flatMap((year) => {
    const dueOn = yearDue(year, rule.due, facts);
    if (dueOn < span.from || !holdsCertificateOn(household, dueOn)) return [];
    const period = `${String(year)}/${String(year + 1)}`;
    return household.children.flatMap(({ childId, stage, admittedYear }) => {
      const fen = rule.amounts[stage];
      const counts = rule.admission === 'that-year' ? admittedYear === year : (admittedYear ?? year) <= year;
      return fen === undefined || !counts ? [] : [{ period, dueOn, fen, childId }];
    });
  });

const yearly = (rule: Rule<'yearly'>, household: Household, span: Span, facts: ScheduleFacts): readonly Owed[] =>
  yearsOf(span)
    .map((year) => ({ period: String(year), dueOn: yearDue(year, rule.due, facts), fen: rule.amount }))
    .filter(({ dueOn }) => dueOn >= span.from && holdsCertificateOn(household, dueOn));

const festival = (
  rule: Rule<'festival'>,
  household: Household,
  { from, until }: Span,
  { calendar }: ScheduleFacts,
): readonly Owed[] =>
  calendar.springFestivals
    .map((first) => ({ period: first.slice(0, 4), dueOn: addDays(first, -rule.daysBefore), fen: rule.amount }))
    .filter(({ dueOn }) => dueOn >= from && dueOn <= until && holdsCertificateOn(household, dueOn));

const once = (rule: Rule<'once'>, household: Household): readonly Owed[] =>
  holdsCertificateOn(household, rule.due) ? [{ period: rule.period, dueOn: rule.due, fen: rule.amount }] : [];

const owedBy = (rule: ScheduleRule, household: Household, span: Span, facts: ScheduleFacts): readonly Owed[] => {
  switch (rule.kind) {
    case 'quarterly':
      return quarterly(rule, household, span, facts);
    case 'school-year':
      return schoolYear(rule, household, span, facts);
    case 'yearly':
      return yearly(rule, household, span, facts);
    case 'festival':
      return festival(rule, household, span, facts);
    case 'subsidised-months':
      return subsidised(rule, household, span, facts);
    case 'once':
      return once(rule, household);
  }
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const ITEM_ORDER: readonly AssistanceItem[] = [
  'living',
  'education',
  'new-student',
  'medical',
  'festival',
  'price-subsidy',
  'one-off-subsidy',
];

/** Due date, household, item, child. */
export const compareOwed = (a: OwedItem, b: OwedItem): number =>
  compareText(a.dueOn, b.dueOn) ||
  compareText(a.householdId, b.householdId) ||
  ITEM_ORDER.indexOf(a.item) - ITEM_ORDER.indexOf(b.item) ||
  compareText(a.childId ?? '', b.childId ?? '');

/**
 * Everything due to a household on or before `until` that was not granted before (keys of `grantKey`), in the order of
 * the due dates. Periods begin with the schedule's first day in force; a one-off item stands by itself.
 */
export const owedItems = (
  household: Household,
  granted: ReadonlySet<string>,
  until: CivilDate,
  facts: ScheduleFacts,
): readonly OwedItem[] => {
  const span = { from: facts.book.effectiveFrom, until };
  const { householdId } = household;
  return (Object.entries(facts.book.items) as [AssistanceItem, ScheduleRule][])
    .flatMap(([item, rule]) =>
      owedBy(rule, household, span, facts).map((owed): OwedItem => ({
        householdId,
        item,
        ...owed,
        channel: rule.channel,
        clause: rule.clause,
      })),
    )
    .filter((owed) => owed.dueOn <= until && !granted.has(grantKey(owed)))
    .sort(compareOwed);
};
