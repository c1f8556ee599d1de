import { z } from 'zod';
import { CauseSchema } from '../rulebooks/plan.ts';
import { WordsSchema as Words } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { NothingSchema } from '../shared/nothing.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import {
  CivilDateSchema,
  CodeSchema,
  DigestSchema,
  ItemCodeSchema,
  ReferenceSchema,
  UuidSchema,
  YuanSchema,
} from '../shared/schemas.ts';
import { foldReference } from '../shared/reference.ts';
import { says } from '../shared/text-of-form.ts';
import { previewAssessment } from './assessment-http.ts';
import { CLAIM_STATES, ClaimState } from './claim-states.ts';
import { readCover, readOwnCover } from './cover-http.ts';
import { readClaimsOverview, readDecisionRegister } from './overview-http.ts';
import { REVIEW_REASONS } from './reason-codes.ts';

export {
  CLAIM_STATES,
  ClaimState,
  previewAssessment,
  readClaimsOverview,
  readCover,
  readDecisionRegister,
  readOwnCover,
};

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

/** Clauses `check.*`: the sums of one settlement sheet; what is missing is 0.00. */
const Settlement = z.strictObject({
  totalYuan: YuanSchema,
  poolPaidYuan: YuanSchema.optional(),
  bigPaidYuan: YuanSchema.optional(),
  civilPaidYuan: YuanSchema.optional(),
  aidPaidYuan: YuanSchema.optional(),
  deductibleYuan: YuanSchema.optional(),
  copayYuan: YuanSchema.optional(),
  accountPaidYuan: YuanSchema.optional(),
  cashPaidYuan: YuanSchema.optional(),
});
const Receipt = ReferenceSchema.meta({ description: 'Number of the receipt; stored as a keyed hash' });
const Person = UuidSchema.meta({ description: 'The member the claim is for' });

const Stay = z.strictObject({
  event: z.literal('stay'),
  personId: Person,
  cause: CauseSchema.default('illness'),
  hospital: Hospital,
  segments: z
    .array(z.strictObject({ admittedOn: CivilDateSchema, dischargedOn: CivilDateSchema }))
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
  reportedOn: CivilDateSchema.meta({ description: 'Date of the first report that confirms the illness' }),
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
  happenedOn: CivilDateSchema,
  assessedOn: CivilDateSchema.optional().meta({ description: 'Date of the assessment of the disability' }),
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

/** What a member reports of themselves: the same, and whose it is the caller's token says. */
const OwnClaimSubmission = z
  .discriminatedUnion('event', [
    Stay.omit({ personId: true }),
    Diagnosis.omit({ personId: true }),
    Accident.omit({ personId: true }),
  ])
  .meta({ description: 'One stay, diagnosis or accident of the caller, reported once' });

const ItemOutcome = z.object({
  item: z.string().meta({ description: 'Benefit item, or `none` where no cover was ever held', examples: ['HM'] }),
  verdict: z.enum(['pay', 'refuse', 'refer']),
  code: CodeSchema.optional(),
  amountYuan: YuanSchema,
});
const ReviewDone = z.object({
  reviewer: z.string().meta({ description: 'Subject of the reviewer, never a name' }),
  for: z.string().optional().meta({ description: 'Account of whoever is away and was stood in for' }),
  reviewedOn: CivilDateSchema,
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
  totalYuan: YuanSchema,
  reviewersNeeded: z.int().nonnegative(),
  reviews: z.array(ReviewDone),
  flags: z.array(z.string()).meta({
    description: 'Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none',
  }),
  cancellation: z
    .object({
      decisionNo: z.int().positive(),
      reason: z.string(),
      proposedOn: CivilDateSchema,
      state: z.enum(['proposed', 'confirmed', 'done', 'refused']),
    })
    .optional()
    .meta({
      description:
        'The approval is to be taken back: proposed by one person, confirmed by another, and done once payout annulled the order; refused where the order was in a payout batch or with the bank',
    }),
  step: Words.meta({ description: 'Where the claim stands' }),
  next: Words.meta({ description: 'What happens next' }),
});
export type ClaimReply = z.input<typeof ClaimReply>;

const ClaimTaken = z.object({ claimId: UuidSchema, number: z.string(), state: ClaimState });

export const submitClaim = defineOperation({
  operationId: 'submitClaim',
  method: 'post',
  path: '/v1/claims',
  summary: 'Report a stay, a diagnosis or an accident once',
  allow: ['member', 'clerk'],
  body: ClaimSubmission,
  success: { status: 201, reply: ClaimTaken },
  problems: ['claim_exists'],
});

export const submitOwnClaim = defineOperation({
  operationId: 'submitOwnClaim',
  method: 'post',
  path: '/v1/me/claims',
  summary: 'Report a stay, a diagnosis or an accident of one’s own once',
  allow: ['member'],
  body: OwnClaimSubmission,
  success: { status: 201, reply: ClaimTaken },
  problems: ['claim_exists'],
});

export const readClaim = defineOperation({
  operationId: 'readClaim',
  method: 'get',
  discloses: 'person',
  path: '/v1/claims/:claimId',
  summary: 'Where a claim stands, item by item',
  allow: ['member', 'reviewer', 'office-head', 'supervisor'],
  params: ClaimParams,
  success: { status: 200, reply: ClaimReply },
  problems: ['claim_unknown'],
});

export const listClaims = defineOperation({
  operationId: 'listClaims',
  method: 'get',
  discloses: 'many',
  path: '/v1/claims',
  summary: 'Claims of a state (work queue, oldest first), of a number, or the caller’s own',
  allow: ['member', 'reviewer', 'office-head', 'supervisor'],
  query: z.strictObject({
    ...Paging,
    state: ClaimState.optional(),
    number: z.string().max(40).optional(),
  }),
  success: { status: 200, reply: pageOf('claims', ClaimReply) },
});

/** On what a sentence rests. */
const Cited = {
  clauseId: z.string().meta({ description: 'Id of the clause in the rule book', examples: ['E.grade.before'] }),
  version: z
    .string()
    .meta({ description: 'Edition of the rule book the clause stands in', examples: ['changchun 2025-05-21.3'] }),
  clause: Words.meta({ description: 'Text of the clause' }),
  inForceOn: CivilDateSchema.meta({ description: 'The date that decides: the clause was in force on it' }),
  selectedBy: z
    .enum(['batch-submission', 'claim-submission', 'term-start'])
    .meta({ description: 'Which date that is' }),
  basis: Words.meta({ description: 'Clause, book and date in words' }),
};
const ExplainedLine = z.object({
  item: z.string(),
  rule: z.string().meta({ description: 'Id of the rule in the rule book' }),
  ...Cited,
  holds: z.boolean(),
  verdict: z.string().optional(),
  sentence: Words,
  beforeYuan: YuanSchema.optional(),
  afterYuan: YuanSchema.optional(),
  inputs: z.record(z.string(), z.unknown()),
});
const Outcome = z.object({
  verdict: z.enum(['pay', 'refuse', 'refer']),
  amountYuan: YuanSchema,
  code: CodeSchema.optional(),
});
const ReviewChange = z.object({
  item: z.string(),
  rules: Outcome.meta({ description: 'What the rules had said' }),
  outcome: Outcome.meta({ description: 'What the person decided' }),
  reason: z.string(),
  ...Cited,
  sentence: Words,
});
const ExplainedReview = z.object({
  role: z.literal('reviewer').meta({ description: 'In which role the person decided; who it was is not said' }),
  reviewedOn: CivilDateSchema,
  sentence: Words,
  changes: z.array(ReviewChange),
});
export const DecisionReply = z.object({
  claimId: UuidSchema,
  number: z.string(),
  state: ClaimState,
  decisionNo: z.int().positive(),
  digest: DigestSchema,
  decidedOn: CivilDateSchema,
  items: z.array(
    ItemOutcome.extend({
      sentence: Words.meta({ description: 'Where the item stands, never firmer than the claim does' }),
      name: Words.meta({ description: 'What the benefit is called in the rule book' }),
      rules: Outcome.meta({ description: 'What the rules said, before people decided' }),
      decidedBy: z.enum(['rules', 'people']),
      ...Cited,
    }),
  ),
  totalYuan: YuanSchema.meta({ description: 'Sum of the items: of a settled claim what its orders pay together' }),
  lines: z
    .array(ExplainedLine)
    .meta({ description: 'Every check of every item in the declared order, also after the first refusal' }),
  reviews: z
    .array(ExplainedReview)
    .meta({ description: 'What people decided, in their order; empty where the rules alone did' }),
});
export type DecisionReply = z.input<typeof DecisionReply>;

export const readDecision = defineOperation({
  operationId: 'readDecision',
  method: 'get',
  discloses: 'person',
  path: '/v1/claims/:claimId/decision',
  summary: 'The decision in words: every rule with clause, inputs and amount',
  allow: ['member', 'reviewer', 'office-head', 'supervisor'],
  params: ClaimParams,
  success: { status: 200, reply: DecisionReply },
  problems: ['claim_unknown', 'claim_not_decided'],
});

const ReviewLine = z.strictObject({
  item: ItemCodeSchema,
  verdict: z.enum(['pay', 'refuse']),
  amountYuan: YuanSchema.optional().meta({ description: 'Needed to pay, and only then' }),
  code: CodeSchema.optional().meta({
    description: `Needed to refuse, and only then: ${REVIEW_REASONS.join(', ')}`,
    examples: ['NOT_COVERED'],
  }),
  reason: z.string().trim().min(1).max(500),
  clause: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ description: 'Id of a clause of the rule book the item stands in', examples: ['check.filing'] }),
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
    'claim_unknown',
    'claim_not_in_review',
    'review_of_own_claim',
    'review_by_employers_clerk',
    'review_by_payer',
    'review_given_already',
    'review_of_another_decision',
    'review_leaves_referred_items',
    'review_item_unknown',
    'review_item_closed',
    'review_receipt_paid',
    'review_above_ceiling',
    'review_line_incomplete',
    'review_lines_contradict',
    'review_reason_unknown',
    'review_clause_unknown',
    'review_by_earlier_reviewer',
    'review_above_grade',
    'society_not_granted',
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
  problems: ['claim_unknown', 'claim_not_decided', 'appeal_too_late', 'appeal_pending'],
});

export const proposeCancellation = defineOperation({
  operationId: 'proposeCancellation',
  method: 'put',
  path: '/v1/claims/:claimId/cancellation',
  summary: 'Propose to take back an approval that is not with the bank, with the reason; a later proposal replaces it',
  allow: ['reviewer', 'supervisor'],
  params: ClaimParams,
  body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  success: { status: 200, reply: ClaimReply },
  problems: ['claim_unknown', 'claim_not_cancellable', 'cancellation_of_own_claim'],
});

export const confirmCancellation = defineOperation({
  operationId: 'confirmCancellation',
  method: 'post',
  path: '/v1/claims/:claimId/cancellation/confirmation',
  summary: 'Confirm it, as somebody else than who proposed it; the order is annulled or, when it is on its way, stands',
  allow: ['reviewer', 'supervisor'],
  params: ClaimParams,
  body: NothingSchema,
  success: { status: 202, reply: ClaimReply },
  problems: [
    'claim_unknown',
    'claim_not_cancellable',
    'cancellation_not_proposed',
    'cancellation_by_same_person',
    'cancellation_of_own_claim',
  ],
});

export const CLAIM_ADJUDICATION_OPERATIONS = [
  submitClaim,
  readClaim,
  listClaims,
  readDecision,
  reviewClaim,
  appealClaim,
  proposeCancellation,
  confirmCancellation,
  readCover,
  readOwnCover,
  submitOwnClaim,
  previewAssessment,
  readDecisionRegister,
  readClaimsOverview,
] as const;
