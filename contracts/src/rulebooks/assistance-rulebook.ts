import { z } from 'zod';
import { BookDateSchema, YuanSchema } from './amounts.ts';

export const SchoolStageSchema = z.enum(['university', 'senior', 'vocational', 'compulsory', 'kindergarten']);
export type SchoolStage = z.output<typeof SchoolStageSchema>;
export const AssistanceItemSchema = z.enum([
  'living',
  'education',
  'new-student',
  'medical',
  'festival',
  'price-subsidy',
  'one-off-subsidy',
]);
export type AssistanceItem = z.output<typeof AssistanceItemSchema>;
export const ChannelSchema = z.enum(['bank', 'value-card']);

const Roll = z.enum(['none', 'last-working-day-before']).default('none');
const Day = z.int().min(1).max(31);
const Month = z.int().min(1).max(12);
const common = { clause: z.string().min(1), channel: ChannelSchema };
const QuarterDue = z.strictObject({
  monthOfQuarter: z.int().min(1).max(6).meta({ description: '1 its first month, 4 the month after it' }),
  day: Day,
  roll: Roll,
});
const YearDue = z.strictObject({ month: Month, day: Day, roll: Roll });
const onDueDate = z.literal('due-date');

export const ScheduleRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('quarterly'),
    amount: YuanSchema,
    due: QuarterDue,
    ownedOn: z.literal('first-day-of-quarter'),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('school-year'),
    schoolYearMonth: Month,
    due: YearDue,
    amounts: z.partialRecord(SchoolStageSchema, YuanSchema),
    admission: z.enum(['from', 'that-year']).meta({
      description:
        'from: the stage counts from its year of admission; that-year: only in it, and only where it is known',
    }),
    ownedOn: onDueDate,
  }),
  z.strictObject({ ...common, kind: z.literal('yearly'), amount: YuanSchema, due: YearDue, ownedOn: onDueDate }),
  z.strictObject({
    ...common,
    kind: z.literal('festival'),
    amount: YuanSchema,
    daysBefore: z.int().nonnegative(),
    ownedOn: onDueDate,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('subsidised-months'),
    amountPerMonth: YuanSchema,
    due: QuarterDue,
    ownedOn: z.literal('first-day-of-each-month'),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('once'),
    period: z.string().min(1),
    amount: YuanSchema,
    due: BookDateSchema,
    ownedOn: onDueDate,
  }),
]);
export type ScheduleRule = z.output<typeof ScheduleRuleSchema>;

/** The hardship schedule as data: amounts, due rules, channels, clauses (rule book wuxi-assistance). */
export const AssistanceRulebookSchema = z.strictObject({
  book: z.string().regex(/^[a-z][a-z-]+$/),
  society: z.string(),
  effectiveFrom: BookDateSchema.meta({ description: 'Periods that begin earlier owe nothing, but for one-off items' }),
  items: z.record(AssistanceItemSchema, ScheduleRuleSchema),
  onClaim: z.strictObject({
    'new-student-ticket': z.strictObject({
      ...common,
      stages: z.array(SchoolStageSchema),
      classes: z.array(z.string()),
      ownedOn: z.literal('day-of-travel'),
    }),
  }),
});
export type AssistanceRulebook = z.output<typeof AssistanceRulebookSchema>;
