import { z } from 'zod';
import { RelationSchema } from '../shared/schemas.ts';
import { BookDateSchema, YuanSchema } from './amounts.ts';
import { BilingualSchema, PlanSchema, RetirementSchema } from './plan.ts';

const Clause = z.string().meta({ description: 'Id of a clause of the same book' });
const RuleRef = z.string().meta({ description: 'Id of a dated rule of the same book' });

const ClauseSchema = z.strictObject({
  source: z.string().meta({ description: 'Document and paragraph' }),
  zh: z.string().min(1),
  en: z.string().min(1),
  decision: z
    .string()
    .regex(/^D-\d{2}$/)
    .optional()
    .meta({ description: 'Entry of the decision register' }),
});

/** A value and the date it changes on. Which date is looked up is part of the rule: four relaxations, four rules. */
const DatedRuleSchema = z.strictObject({
  selectedBy: z.enum(['batch-submission', 'claim-submission', 'term-start', 'none']),
  clause: Clause,
  values: z
    .array(
      z.strictObject({
        from: BookDateSchema.nullable().meta({ description: 'null: from the beginning' }),
        value: z.union([z.number(), z.boolean(), z.null()]),
        clause: Clause.optional().meta({ description: 'That says this value; absent: the clause of the rule' }),
      }),
    )
    .min(1),
});
export const ROW_CHECKS = [
  'INVALID_ID',
  'DUPLICATE_ROW',
  'NOT_IN_SERVICE',
  'UNDER_AGE',
  'OVER_AGE',
  'WRONG_SEX',
  'NO_MEDICAL_INSURANCE',
  'UNITS_OUT_OF_RANGE',
  'ALREADY_COVERED',
  'NO_CONSENT',
] as const;
export type RowCheck = (typeof ROW_CHECKS)[number];

export const CLAIM_CHECKS = [
  'settlement-balanced',
  'cover-in-term',
  'event-not-before-payment',
  'filed-in-time',
  'hospital-known',
  'illness-known',
  'receipt-not-paid',
  'stay-not-overlapping',
  'cause-not-excluded',
  'waiting-over',
  'hospital-designated',
  'hospital-grade',
  'count-below-cap',
  'benefit-open',
  'illness-not-paid-before',
  'amount-payable',
] as const;
export type ClaimCheck = (typeof CLAIM_CHECKS)[number];

/** Checks that revisions brought: a book without one is read as before it, so that stored decisions replay. */
const LATER_CHECKS = ['hospital-known', 'illness-known'] as const satisfies readonly ClaimCheck[];

/** Reasons to look twice. Each is found by adjudication where a book lists it. */
export const FRAUD_FLAGS = [
  'receipt-seen',
  'overlapping-stay',
  'same-hospital-group',
  'readmission',
  'early-claim',
  'shared-account',
  'account-name',
] as const;
export type FraudFlag = (typeof FRAUD_FLAGS)[number];

/** Words of editions before revision 4, which made one flag of two: they are read, and nothing is found by them. */
const FORMER_FLAGS = ['same-diagnosis-overlapping-dates'] as const;

export const RoundSchema = z.strictObject({
  round: z.int().positive(),
  open: BookDateSchema,
  close: BookDateSchema,
  start: BookDateSchema,
  end: BookDateSchema,
});
export type Round = z.output<typeof RoundSchema>;

/** Who released a book, by which paper. A revision is released by two people, under a number of its own. */
const ReleaseSchema = z.strictObject({
  authority: z.enum(['office-notice', 'congress', 'council']),
  document: z.string(),
  date: BookDateSchema,
  number: z.string().min(1).optional(),
  people: z
    .array(z.string().min(1))
    .length(2)
    .refine(([first, second]) => first !== second, { error: 'two different people release a book' })
    .optional()
    .meta({ description: 'The offices they hold, never names' }),
});

const ordered = <Name extends string>(names: readonly [Name, ...Name[]], later: readonly Name[] = []) =>
  z.array(z.strictObject({ rule: z.enum(names), clause: Clause })).refine(
    (list) => {
      const said = new Set(list.map((entry) => entry.rule));
      return said.size === list.length && names.every((name) => said.has(name) || later.includes(name));
    },
    { error: 'every check stands in the order exactly once' },
  );

export const RuleBookSchema = z
  .strictObject({
    society: z.string().regex(/^[a-z][a-z0-9-]*$/),
    effectiveFrom: BookDateSchema.meta({ description: 'First day of this version; the file is named after it' }),
    revision: z
      .int()
      .min(2)
      .optional()
      .meta({ description: 'Of the book with the same first day; absent: the first. The file is named after both' }),
    name: BilingualSchema,
    sample: z
      .boolean()
      .meta({ description: 'True: the source texts print no figures; nothing is sellable without a vote' }),
    release: ReleaseSchema,
    clauses: z.record(z.string(), ClauseSchema),
    rules: z.record(z.string(), DatedRuleSchema),
    service: z.strictObject({ relations: z.array(RelationSchema), clause: Clause }),
    retirement: z.strictObject({ clause: Clause, statutory: z.array(RetirementSchema) }),
    participation: z.strictObject({
      clause: Clause,
      everybodyUpTo: RuleRef.meta({ description: 'Size up to which everybody must join' }),
      share: z.strictObject({ numerator: z.int().positive(), denominator: z.int().positive() }),
    }),
    rowChecks: ordered(ROW_CHECKS),
    enrollment: z.strictObject({
      clause: Clause,
      payableDays: z.int().nonnegative().meta({ description: 'A batch lapses after day S + this' }),
      renewalPaymentDays: z.int().nonnegative().meta({ description: 'A ≤ prior.end + this' }),
      renewalStartDays: z.int().nonnegative().meta({ description: 'S ≤ prior.end + this' }),
    }),
    waiver: z.strictObject({
      clause: Clause,
      inForce: RuleRef,
      priorGapDays: z
        .int()
        .nonnegative()
        .meta({ description: 'A prior cover that ended at most this many days before S − 1 still counts' }),
    }),
    filing: z.strictObject({
      clause: Clause,
      days: z.int().positive(),
      finalDays: z.int().positive(),
      rollsToWorkingDay: z.boolean(),
    }),
    diagnosis: z.strictObject({
      clause: Clause,
      firstReportCounts: z.boolean().optional().meta({
        description:
          'An earlier report of the same illness, known from an earlier claim, is the diagnosis; absent: the date a claim states (D-33)',
      }),
      illnessCategoryLength: z
        .int()
        .positive()
        .meta({ description: 'Characters of the ICD-10 code that name an illness' }),
    }),
    stay: z
      .strictObject({ clause: Clause, transferDays: z.int().nonnegative() })
      .optional()
      .meta({ description: 'Days between a discharge and the admission that goes on with the same stay; absent: one' }),
    claimChecks: ordered(CLAIM_CHECKS, LATER_CHECKS),
    review: z.strictObject({
      clause: Clause,
      oneReviewerBelow: YuanSchema,
      twoReviewersUpTo: YuanSchema,
      deathNeedsThree: z.boolean(),
      flags: z.array(z.enum([...FRAUD_FLAGS, ...FORMER_FLAGS])),
      readmissionDays: z.int().nonnegative(),
      earlyClaimDays: z.int().nonnegative(),
      requestDays: z.int().positive(),
      requestsMost: z.int().positive(),
      appealDays: z.int().positive(),
      flagged: z
        .strictObject({ clause: Clause, reviewers: z.int().min(1).max(3) })
        .optional()
        .meta({ description: 'How many look at what is referred or flagged; absent: two' }),
      colleagues: z
        .strictObject({ clause: Clause, atLeast: z.int().min(2), admittedWithinDays: z.int().positive() })
        .optional()
        .meta({
          description:
            'So many people of one employer, treated alike, are a flag; whoever was admitted longer before is not compared. Absent: three, within 92 days',
        }),
    }),
    rounds: z.array(RoundSchema),
    plans: z.array(PlanSchema).min(1),
  })
  .superRefine((book, context) => {
    const fault = (path: (string | number)[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    const visit = (value: unknown, path: (string | number)[]): void => {
      if (Array.isArray(value)) value.forEach((entry, index) => visit(entry, [...path, index]));
      else if (value !== null && typeof value === 'object')
        for (const [key, entry] of Object.entries(value)) {
          if (key === 'clause' && typeof entry === 'string' && !(entry in book.clauses))
            fault([...path, key], `clause ${entry} is not in this book`);
          if (
            ['minimum', 'perTerm', 'everybodyUpTo', 'inForce'].includes(key) &&
            typeof entry === 'string' &&
            !(entry in book.rules)
          )
            fault([...path, key], `rule ${entry} is not in this book`);
          visit(entry, [...path, key]);
        }
    };
    visit(book, []);
    if (book.revision !== undefined && (book.release.number === undefined || book.release.people === undefined))
      fault(['release'], 'a revision names the number of its paper and the two people who released it');
    for (const [id, rule] of Object.entries(book.rules))
      rule.values.forEach((entry, index) => {
        const before = rule.values[index - 1];
        if (index === 0 ? entry.from !== null : entry.from === null || (before?.from ?? '') >= entry.from)
          fault(['rules', id, 'values', index, 'from'], 'the first value has no date, the others ascend');
      });
    const codes = new Set<string>();
    book.plans.forEach((plan, index) => {
      if (codes.has(plan.code)) fault(['plans', index, 'code'], `plan ${plan.code} stands twice`);
      codes.add(plan.code);
      plan.items.forEach((item, itemIndex) => {
        if (item.code !== plan.code && !item.code.startsWith(`${plan.code}.`))
          fault(['plans', index, 'items', itemIndex, 'code'], `item ${item.code} does not belong to plan ${plan.code}`);
      });
    });
  });

/** A rule book as plain data: amounts in fen, rates in parts per million, dates as text. Survives JSON unchanged. */
export type RuleBook = z.output<typeof RuleBookSchema>;
