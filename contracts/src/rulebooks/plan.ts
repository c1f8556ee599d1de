import { z } from 'zod';
import { CategorySchema, ItemCodeSchema, PlanCodeSchema, RelationSchema, SexSchema } from '../shared/schemas.ts';
import { RateSchema, YuanSchema } from './amounts.ts';

const Clause = z.string().meta({ description: 'Id of a clause of the same book' });
const RuleRef = z.string().meta({ description: 'Id of a dated rule of the same book' });
export const BilingualSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

export const CAUSES = [
  'illness',
  'accident',
  'work-injury',
  'third-party',
  'self-harm',
  'crime',
  'drunk-driving',
  'cosmetic',
  'childbirth',
  'overseas',
  'rehabilitation',
  'psychiatric',
] as const;
export const CauseSchema = z.enum(CAUSES);
export type Cause = z.output<typeof CauseSchema>;

export const ClaimEventSchema = z.enum(['stay', 'diagnosis', 'accident']);

/**
 * Waiting of a lot that carries one. `days`: nothing until that day of the cover (it included). `condolence`: from then
 * to its `untilDay` a fixed sum whatever the finding, after which the benefit has ended.
 */
const WaitingSchema = z.strictObject({
  days: z.int().positive(),
  exemptCauses: z.array(CauseSchema).meta({ description: 'Causes that never wait' }),
  condolence: z.strictObject({ untilDay: z.int().positive(), sum: YuanSchema }).optional(),
  clause: Clause,
});

const PercentOfPool = z.strictObject({
  kind: z.literal('percent-of-pool'),
  rates: z.union([
    z.strictObject({ flat: RateSchema }),
    z
      .strictObject({ byLevel: z.record(z.string(), RateSchema) })
      .meta({ description: 'A level without a rate is referred RATE_MISSING' }),
  ]),
  minimum: YuanSchema.nullable().meta({ description: 'At least this much per stay, before the own share' }),
  clause: Clause,
});
const PerDiem = z.strictObject({
  kind: z.literal('per-diem'),
  perDay: YuanSchema,
  leastDays: z.int().nonnegative().meta({ description: 'A stay within one day counts this many days' }),
  deductibleDays: z.int().nonnegative(),
  paidDaysPerTerm: z.int().positive(),
  clause: Clause,
});
const Tiers = z.strictObject({
  kind: z.literal('tiers'),
  base: z.array(z.enum(['deductible', 'copay', 'accountPaid', 'cashPaid', 'total'])).min(1),
  mode: z
    .enum(['deductible', 'franchise'])
    .meta({ description: 'franchise: once above the first band, paid from the first fen' }),
  bands: z.array(z.strictObject({ above: YuanSchema, rate: RateSchema })).min(1),
  sumPerTerm: YuanSchema.nullable(),
  clause: Clause,
});
const Severity = z.strictObject({
  kind: z.literal('severity'),
  finding: z.string().meta({ description: 'Name of the finding in the claim', examples: ['ci', 'fw'] }),
  sums: z.record(
    z.string(),
    z.strictObject({
      sum: YuanSchema.meta({ description: 'Per unit' }),
      endsBenefit: z.boolean(),
      oncePerTerm: z.boolean().meta({ description: 'A second finding of this kind in the term gives nothing' }),
      countedPer: z.enum(['lot', 'cover']).optional().meta({
        description: 'Where once per term: each lot by itself, or one for the whole cover; absent: lot (D-34)',
      }),
    }),
  ),
  clause: Clause,
});
const AccidentTable = z.strictObject({
  kind: z.literal('accident-table'),
  death: YuanSchema.meta({ description: 'Per unit' }),
  disabilityBase: YuanSchema,
  disability: z
    .record(z.string(), RateSchema)
    .meta({ description: 'Share of the base by grade; of several grades the lowest number counts' }),
  deductPaidForSameAccident: z.boolean(),
  sameAccident: z
    .enum(['reference', 'reference-or-day'])
    .optional()
    .meta({ description: 'What makes two accidents of a person one; absent: the reference (D-36)' }),
  clause: Clause,
});
export const FormulaSchema = z.discriminatedUnion('kind', [PercentOfPool, PerDiem, Tiers, Severity, AccidentTable]);
export type Formula = z.output<typeof FormulaSchema>;

/** One benefit item: a plan, or a part of a bundle (`TRI.hospital`). */
export const ItemSchema = z.strictObject({
  code: ItemCodeSchema,
  event: ClaimEventSchema,
  name: BilingualSchema,
  papers: z
    .string()
    .regex(/^papers\.[a-z]+$/)
    .optional()
    .meta({
      description: 'Clause of the society’s list of papers that this benefit needs, where the list does not name it',
    }),
  causes: z.union([
    z.strictObject({ excluded: z.array(CauseSchema), clause: Clause }),
    z.strictObject({ covered: z.array(CauseSchema), clause: Clause }),
  ]),
  waiting: WaitingSchema.nullable(),
  designatedHospital: z
    .strictObject({ emergencyReferred: z.boolean(), clause: Clause })
    .nullable()
    .meta({ description: 'Stays only' }),
  grade: z
    .strictObject({ minimum: RuleRef, below: z.enum(['HOSPITAL_GRADE', 'CONFIRMATION_NEEDED']), clause: Clause })
    .nullable()
    .meta({
      description:
        'The rule gives the least grade, or null for any; CONFIRMATION_NEEDED refers, HOSPITAL_GRADE refuses',
    }),
  countCap: z
    .strictObject({
      perTerm: RuleRef,
      referWhenPaidUnderNewValue: z
        .boolean()
        .meta({ description: 'COUNT_CAP_UNCERTAIN: the term began before, A is on or after the change' }),
      clause: Clause,
    })
    .nullable(),
  ownShareCeiling: z
    .strictObject({
      order: z.int().positive().meta({ description: 'Serving order across all plans' }),
      sharedBy: z
        .enum(['same-stay', 'overlapping-stays'])
        .optional()
        .meta({ description: 'Claims that share one ceiling; absent: those on the very same days (D-35)' }),
      clause: Clause,
    })
    .nullable(),
  illnessPaidOnce: z
    .strictObject({ clause: Clause })
    .nullable()
    .meta({ description: 'An illness once paid by the plan is excluded in later terms' }),
  formula: FormulaSchema,
  threeReviewers: z.boolean(),
});
export type Item = z.output<typeof ItemSchema>;

export const PlanSchema = z.strictObject({
  code: PlanCodeSchema,
  name: BilingualSchema,
  clause: Clause,
  contribution: YuanSchema.nullable().meta({
    description: 'Per unit and term; null: sellable only after a recorded vote',
  }),
  units: z.strictObject({ least: z.int().positive(), most: z.int().positive() }),
  term: z.union([
    z.strictObject({ kind: z.literal('months'), months: z.int().positive() }),
    z.strictObject({ kind: z.literal('round') }),
  ]),
  eligibility: z.strictObject({
    relations: z
      .array(RelationSchema)
      .nullable()
      .meta({ description: 'In service on S under one of these; null: any relation' }),
    leastAge: z.int().positive().nullable(),
    beforeRetirement: z.boolean(),
    sex: SexSchema.nullable(),
    medicalInsurance: z.boolean(),
  }),
  participationThreshold: z.boolean(),
  headcount: z.enum(['all', 'women']),
  accidentOnly: z.boolean(),
  items: z.array(ItemSchema).min(1),
});
export type Plan = z.output<typeof PlanSchema>;

export const RetirementSchema = z.strictObject({
  sex: SexSchema,
  category: CategorySchema.nullable().meta({ description: 'null: every category' }),
  age: z.int().positive(),
  delay: z.strictObject({
    bornFrom: z.string().regex(/^\d{4}-\d{2}$/),
    oneMonthPerStartedMonths: z.int().positive(),
    mostMonths: z.int().nonnegative(),
  }),
});
export type RetirementRule = z.output<typeof RetirementSchema>;

export type Relation = z.output<typeof RelationSchema>;
export type Category = z.output<typeof CategorySchema>;
export type Sex = z.output<typeof SexSchema>;
