import { z } from 'zod';
import { CauseSchema } from '../rulebooks/plan.ts';
import { WordsSchema as Words } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';
import {
  CategorySchema,
  CivilDateSchema,
  CodeSchema,
  DigestSchema,
  ItemCodeSchema,
  PlanCodeSchema,
  ReferenceSchema,
  RelationSchema,
  SexSchema,
  UuidSchema,
  YuanSchema,
} from '../shared/schemas.ts';
import { foldReference } from '../shared/reference.ts';
import { says } from '../shared/text-of-form.ts';

/** As many as a headcount may name. */
const LEFT_SERVICE_MAX = 2_000;

const ClaimParams = z.object({ claimId: UuidSchema });

const Hospital = z.strictObject({
  designated: z
    .boolean()
    .default(true)
    .meta({ description: 'Designated by the medical insurance on the day of admission' }),
  grade: z.int().min(0).max(3).optional().meta({ description: '0 ungraded, 1 to 3' }),
  level: z
    .enum(['provincial', 'municipal', 'district', 'other'])
    .optional()
    .meta({ description: 'Administrative level' }),
  emergency: z.boolean().default(false),
});

/** rules.md §6: the sums of one settlement sheet; what is missing is 0.00. */
const Settlement = z.strictObject({
  total: YuanSchema,
  poolPaid: YuanSchema.optional(),
  bigPaid: YuanSchema.optional(),
  civilPaid: YuanSchema.optional(),
  aidPaid: YuanSchema.optional(),
  deductible: YuanSchema.optional(),
  copay: YuanSchema.optional(),
  accountPaid: YuanSchema.optional(),
  cashPaid: YuanSchema.optional(),
});
const Receipt = ReferenceSchema.meta({ description: 'Number of the receipt; stored as a keyed hash' });
const Person = UuidSchema.meta({ description: 'The member the claim is for' });

const Stay = z.strictObject({
  event: z.literal('stay'),
  personId: Person,
  cause: CauseSchema.default('illness'),
  hospital: Hospital,
  segments: z
    .array(z.strictObject({ admitted: CivilDateSchema, discharged: CivilDateSchema }))
    .min(1)
    .max(20)
    .meta({ description: 'One stay; more than one segment where a transfer slip joins them within 24 hours' }),
  illness: z.string().max(20).optional().meta({ description: 'ICD-10 code; encrypted at rest' }),
  receipt: Receipt,
  settlement: Settlement,
});
const Diagnosis = z.strictObject({
  event: z.literal('diagnosis'),
  personId: Person,
  cause: CauseSchema.default('illness'),
  hospital: Hospital,
  reported: CivilDateSchema.meta({ description: 'Date of the first report that confirms the illness' }),
  illness: z
    .string()
    .max(20)
    .refine(
      (code) => /^[A-Z]\d{2}/.test(foldReference(code)),
      says({
        zh: '不是 ICD-10 编码：字母后接两位数字，例如 C50.900',
        en: 'is no ICD-10 code: a letter and two digits first, such as C50.900',
      }),
    )
    .meta({ description: 'ICD-10 code; encrypted at rest', examples: ['C50.900'] }),
  ci: z.enum(['severe', 'mild', 'none']).default('none'),
  fw: z.enum(['invasive', 'in-situ', 'none']).default('none'),
  receipt: Receipt,
});
const Accident = z.strictObject({
  event: z.literal('accident'),
  personId: Person,
  cause: CauseSchema.default('accident'),
  happened: CivilDateSchema,
  assessed: CivilDateSchema.optional().meta({ description: 'Date of the assessment of the disability' }),
  accident: ReferenceSchema.optional().meta({
    description: 'Reference of the police or the unit; without one the accident is told by its day',
  }),
  disability: z.array(z.int().min(1).max(10)).max(20).default([]),
  death: z.boolean().default(false),
  receipt: Receipt,
});
export const ClaimSubmission = z
  .discriminatedUnion('event', [Stay, Diagnosis, Accident])
  .meta({ description: 'One stay, diagnosis or accident, reported once; the system finds every cover that may pay' });
export type ClaimSubmission = z.output<typeof ClaimSubmission>;

export const CLAIM_STATES = [
  'submitted',
  'in-review',
  'confirming',
  'approved',
  'refused',
  'ordered',
  'paid',
  'returned',
] as const;
export const ClaimState = z.enum(CLAIM_STATES);
export type ClaimState = z.output<typeof ClaimState>;

const ItemOutcome = z.object({
  item: z.string().meta({ description: 'Benefit item, or `none` where no cover was ever held', examples: ['HM'] }),
  verdict: z.enum(['pay', 'refuse', 'refer']),
  code: CodeSchema.optional(),
  amount: YuanSchema,
});
const ReviewDone = z.object({
  reviewer: z.string().meta({ description: 'Subject of the reviewer, never a name' }),
  on: CivilDateSchema,
  digest: DigestSchema,
  changed: z.boolean(),
});

export const ClaimReply = z.object({
  claimId: UuidSchema,
  number: z.string().meta({ description: 'The number people use', examples: ['C2025-0000042'] }),
  personId: UuidSchema,
  state: ClaimState,
  event: z.enum(['stay', 'diagnosis', 'accident']),
  submittedOn: CivilDateSchema,
  decisionNo: z.int().nonnegative(),
  digest: DigestSchema.optional(),
  items: z.array(ItemOutcome),
  total: YuanSchema,
  reviewersNeeded: z.int().nonnegative(),
  reviews: z.array(ReviewDone),
  flags: z.array(z.string()).meta({ description: 'Reasons to look twice; they route, never refuse' }),
  step: Words.meta({ description: 'Where the claim stands' }),
  next: Words.meta({ description: 'What happens next' }),
});
export type ClaimReply = z.input<typeof ClaimReply>;

export const submitClaim = defineOperation({
  operationId: 'submitClaim',
  method: 'post',
  path: '/v1/claims',
  summary: 'Report a stay, a diagnosis or an accident once',
  allow: ['member', 'clerk'],
  body: ClaimSubmission,
  success: { status: 201, reply: z.object({ claimId: UuidSchema, number: z.string(), state: ClaimState }) },
});

export const readClaim = defineOperation({
  operationId: 'readClaim',
  method: 'get',
  path: '/v1/claims/:claimId',
  summary: 'Where a claim stands, item by item',
  allow: ['member', 'reviewer', 'office-head', 'supervisor'],
  params: ClaimParams,
  success: { status: 200, reply: ClaimReply },
});

export const listClaims = defineOperation({
  operationId: 'listClaims',
  method: 'get',
  path: '/v1/claims',
  summary: 'Claims of a state (work queue, oldest first), of a number, or the caller’s own',
  allow: ['member', 'reviewer', 'office-head', 'supervisor'],
  query: z.strictObject({
    state: ClaimState.optional(),
    number: z.string().max(40).optional(),
    cursor: z.string().max(500).optional(),
    max: z.coerce.number().int().min(1).max(200).default(50),
  }),
  success: { status: 200, reply: z.object({ claims: z.array(ClaimReply), cursor: z.string().nullable() }) },
});

const ExplainedLine = z.object({
  item: z.string(),
  rule: z.string().meta({ description: 'Id of the rule in the rule book' }),
  version: z.string().meta({ description: 'Effective date of the rule book' }),
  clause: Words,
  holds: z.boolean(),
  verdict: z.string().optional(),
  sentence: Words,
  before: YuanSchema.optional(),
  after: YuanSchema.optional(),
  inputs: z.record(z.string(), z.unknown()),
});
export const DecisionReply = z.object({
  claimId: UuidSchema,
  number: z.string(),
  decisionNo: z.int().positive(),
  digest: DigestSchema,
  decidedOn: CivilDateSchema,
  items: z.array(ItemOutcome.extend({ sentence: Words })),
  total: YuanSchema,
  lines: z
    .array(ExplainedLine)
    .meta({ description: 'Every check of every item in the declared order, also after the first refusal' }),
});
export type DecisionReply = z.input<typeof DecisionReply>;

export const readDecision = defineOperation({
  operationId: 'readDecision',
  method: 'get',
  path: '/v1/claims/:claimId/decision',
  summary: 'The decision in words: every rule with clause, inputs and amount',
  allow: ['member', 'reviewer', 'office-head', 'supervisor'],
  params: ClaimParams,
  success: { status: 200, reply: DecisionReply },
  problems: ['claim_not_decided'],
});

const ReviewLine = z.strictObject({
  item: ItemCodeSchema,
  verdict: z.enum(['pay', 'refuse']),
  amount: YuanSchema.optional().meta({ description: 'Needed to pay' }),
  code: CodeSchema.optional().meta({ description: 'Needed to refuse' }),
  reason: z.string().trim().min(1).max(500),
  clause: z.string().trim().min(1).max(200),
});
export const reviewClaim = defineOperation({
  operationId: 'reviewClaim',
  method: 'post',
  path: '/v1/claims/:claimId/reviews',
  summary: 'Agree with the proposal, or change lines with reason and clause; names the digest that was seen',
  allow: ['reviewer'],
  params: ClaimParams,
  body: z.strictObject({ digest: DigestSchema, lines: z.array(ReviewLine).max(20).default([]) }),
  success: { status: 201, reply: ClaimReply },
  problems: [
    'claim_not_in_review',
    'review_of_own_claim',
    'review_given_already',
    'review_of_another_decision',
    'review_leaves_referred_items',
    'review_item_unknown',
    'review_item_closed',
    'review_receipt_paid',
    'review_line_incomplete',
    'review_by_earlier_reviewer',
  ],
});

export const appealClaim = defineOperation({
  operationId: 'appealClaim',
  method: 'post',
  path: '/v1/claims/:claimId/appeal',
  summary: 'Ask for a new decision by new people, within the days the rule book gives',
  allow: ['member'],
  params: ClaimParams,
  body: z.strictObject({ reason: z.string().trim().min(1).max(1000) }),
  success: { status: 202, reply: ClaimReply },
  problems: ['claim_not_decided', 'appeal_too_late', 'appeal_pending'],
});

const CoverItem = z.object({
  item: z.string(),
  remaining: z.object({
    payments: z.int().nonnegative().nullable().meta({ description: 'null: no limit' }),
    days: z.int().nonnegative().nullable(),
    amount: YuanSchema.nullable(),
  }),
  sentence: Words,
});
const CoverReply = z.object({
  plan: PlanCodeSchema,
  name: Words,
  coverId: z.string(),
  units: z.int().positive(),
  start: CivilDateSchema,
  end: CivilDateSchema,
  waitingUntil: CivilDateSchema.optional(),
  waived: z.boolean(),
  renewal: z.boolean(),
  inForce: z.boolean(),
  clause: Words,
  items: z.array(CoverItem),
});
export const readCover = defineOperation({
  operationId: 'readCover',
  method: 'get',
  path: '/v1/members/:personId/cover',
  summary: 'What can be claimed on a day: covers, waiting, days, payments and yuan that are left, with the clause',
  allow: ['member', 'reviewer', 'supervisor'],
  params: z.object({ personId: UuidSchema }),
  query: z.strictObject({ on: CivilDateSchema.optional() }),
  success: { status: 200, reply: z.object({ personId: UuidSchema, on: CivilDateSchema, covers: z.array(CoverReply) }) },
});

const PlanVerdict = z.object({
  plan: PlanCodeSchema,
  result: z.string(),
  size: z.int(),
  n: z.int(),
  joined: z.int(),
  required: z.int().optional(),
  missing: z.int().optional(),
  sentence: Words.meta({ description: '还差 N 人' }),
});
const RowVerdict = z.object({
  rowNo: z.int().positive(),
  personId: UuidSchema,
  plan: PlanCodeSchema,
  code: CodeSchema.optional(),
});
const PreviewRow = z.strictObject({
  rowNo: z.int().positive(),
  personId: UuidSchema,
  plan: PlanCodeSchema,
  units: z.int().nonnegative().default(1),
  birthOn: CivilDateSchema,
  sex: SexSchema,
  category: CategorySchema,
  relation: RelationSchema,
  leftOn: CivilDateSchema.optional(),
  insured: z.boolean(),
  consent: z.boolean(),
  idFault: z.boolean(),
});
export const previewAssessment = defineOperation({
  operationId: 'previewAssessment',
  method: 'post',
  path: '/v1/assessments/preview',
  summary: 'What the threshold would say of these rows, before anything is submitted',
  allow: ['clerk'],
  idempotencyKey: false,
  bodyBytesMax: 32 * 1024 * 1024,
  body: z.strictObject({
    batchId: UuidSchema,
    employerId: UuidSchema,
    society: z.string().max(40),
    startOn: CivilDateSchema,
    size: z.int().nonnegative(),
    women: z.int().nonnegative(),
    exclusions: z
      .array(
        z.strictObject({
          plan: PlanCodeSchema.optional(),
          women: z.boolean().default(false),
          count: z.int().nonnegative(),
        }),
      )
      .default([]),
    leftService: z
      .array(UuidSchema)
      .max(LEFT_SERVICE_MAX)
      .default([])
      .meta({ description: 'Persons once enrolled through the employer who are no longer in service' }),
    rows: z.array(PreviewRow).max(50_000),
  }),
  success: { status: 200, reply: z.object({ plans: z.array(PlanVerdict), rows: z.array(RowVerdict) }) },
  problems: ['society_unknown'],
});

export const listDecisionRegister = defineOperation({
  operationId: 'listDecisionRegister',
  method: 'get',
  path: '/v1/decision-register',
  summary: 'Every choice the source texts leave open, with the reading taken and its parameter',
  allow: 'public',
  success: {
    status: 200,
    reply: z.object({
      entries: z.array(
        z.object({
          id: z.string(),
          question: Words,
          reading: Words,
          alternatives: z.array(Words),
          parameter: z.string(),
        }),
      ),
    }),
  },
});

export const readClaimsOverview = defineOperation({
  operationId: 'readClaimsOverview',
  method: 'get',
  path: '/v1/overview/claims',
  summary:
    'Claims by state and refusals by reason; cells under 5 are suppressed, and one more, so that no sum gives them',
  allow: 'public',
  success: {
    status: 200,
    reply: z.object({
      claims: z.int().nonnegative(),
      byState: z.array(z.object({ state: ClaimState, count: z.int().nullable() })).meta({
        description:
          'Null: 1 to 4 claims, or the smallest of the other counts, suppressed beside them so that `claims` less the rest does not give them; where every claim is in a cell under 5, all counts are null',
      }),
      byOutcome: z.array(
        z.object({
          item: z.string(),
          verdict: z.enum(['pay', 'refuse', 'refer']),
          code: CodeSchema.optional(),
          count: z.int().nullable(),
          amount: YuanSchema.nullable(),
        }),
      ),
    }),
  },
});

export const CLAIM_ADJUDICATION_OPERATIONS = [
  submitClaim,
  readClaim,
  listClaims,
  readDecision,
  reviewClaim,
  appealClaim,
  readCover,
  previewAssessment,
  listDecisionRegister,
  readClaimsOverview,
] as const;
