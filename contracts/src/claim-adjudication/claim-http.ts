import { z } from 'zod';
import { SocietySchema } from '../enrollment/employer-http.ts';
import { WordsSchema as Words } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { NothingSchema } from '../shared/nothing.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import {
  CivilDateSchema,
  CodeSchema,
  DigestSchema,
  ItemCodeSchema,
  UuidSchema,
  YuanSchema,
} from '../shared/schemas.ts';
import { ClaimState } from './claim-states.ts';
import { COMPLETION_GAP_CODES } from './completion-gaps.ts';
import { ClaimSubmission, OwnClaimSubmission } from './claim-submission-schemas.ts';
import { REVIEW_REASONS } from './reason-codes.ts';

export const ClaimParams = z.object({ claimId: UuidSchema });

/** What became of one benefit item of a claim. */
export const ItemOutcome = z.object({
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

const CompletionReply = z.object({
  requestNo: z.int().positive(),
  requestsMost: z.int().positive().meta({ description: 'A claim is completed at most so often' }),
  gaps: z.array(
    z.object({
      gap: z
        .enum(COMPLETION_GAP_CODES)
        .meta({ description: 'Type of the paper that closes it; `late-reason`: the member’s word does' }),
      name: Words.meta({ description: 'What is missing, as people call it' }),
      note: z.string().optional().meta({ description: 'What exactly, where the name does not say it' }),
    }),
  ),
  requestedOn: CivilDateSchema,
  dueOn: CivilDateSchema.meta({ description: 'Last day in time; what comes later counts as long as nobody refused' }),
  state: z.enum(['asked', 'answered', 'expired']),
  answeredOn: CivilDateSchema.optional(),
  answer: z.string().optional(),
  answeredForMember: z.literal(true).optional().meta({ description: 'The clerk who filed the claim answered it' }),
  clauseId: z.string().meta({ description: 'Id of the clause that gives days and times', examples: ['review'] }),
  version: z.string().meta({ description: 'Edition of the rule book', examples: ['changchun 2025-05-21.5'] }),
});

export const ClaimReply = z.object({
  claimId: UuidSchema,
  number: z.string().meta({ description: 'The number people use', examples: ['C2025-0000042'] }),
  personId: UuidSchema,
  state: ClaimState,
  event: z.enum(['stay', 'diagnosis', 'accident']),
  submittedOn: CivilDateSchema.meta({ description: 'First day of filing; corrections leave it' }),
  correctedOn: CivilDateSchema.optional().meta({ description: 'Latest day on which the member corrected it' }),
  withdrawnOn: CivilDateSchema.optional(),
  openToMember: z.boolean().meta({ description: 'The member may still correct it or take it back' }),
  decisionNo: z.int().nonnegative(),
  digest: DigestSchema.optional().meta({
    description: 'Of the decision that can be read; absent while it is made anew',
  }),
  items: z.array(ItemOutcome),
  totalYuan: YuanSchema,
  employerId: UuidSchema.optional().meta({
    description:
      'Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers',
  }),
  reviewersNeeded: z
    .int()
    .nonnegative()
    .optional()
    .meta({ description: 'How many have to agree. Shown to the office only: to a member it would tell a flag' }),
  reviews: z.array(ReviewDone).meta({
    description:
      'The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag',
  }),
  flags: z.array(z.string()).meta({
    description: 'Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none',
  }),
  cancellation: z
    .object({
      decisionNo: z.int().positive(),
      reason: z.string(),
      proposedOn: CivilDateSchema,
      confirmedOn: CivilDateSchema.optional().meta({ description: 'Day on which the second person confirmed it' }),
      doneOn: CivilDateSchema.optional().meta({ description: 'Day on which the approval was taken back' }),
      state: z.enum(['proposed', 'confirmed', 'done', 'refused']),
    })
    .optional()
    .meta({
      description:
        'The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid',
    }),
  lateReason: z.string().optional().meta({ description: 'Why it was filed after the deadline, as the member says' }),
  filedWithConsent: z
    .object({ givenOn: CivilDateSchema, how: z.enum(['signed', 'in-person', 'by-phone']) })
    .optional()
    .meta({ description: 'Somebody else filed it, with the consent the member gave on that day' }),
  takenOverOn: CivilDateSchema.optional().meta({
    description: 'Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them',
  }),
  completion: CompletionReply.optional().meta({ description: 'The latest request for what is missing' }),
  completions: z.array(CompletionReply).optional().meta({
    description: 'Every request for what is missing, in their order; absent where nobody asked',
  }),
  reviewsStanding: z
    .int()
    .nonnegative()
    .meta({ description: 'How many agreed to the lines as they stand now; to a member 1 once it is reviewed' }),
  promise: z
    .object({
      on: CivilDateSchema.optional().meta({ description: 'Last day by which the office promises the next step' }),
      daysLeft: z
        .int()
        .optional()
        .meta({ description: 'Days until then, from the business day; negative: so many days late' }),
      stoppedOn: CivilDateSchema.optional().meta({ description: 'Since that day the clock stands still' }),
      pausedDays: z.int().nonnegative().meta({ description: 'Days that are not counted: papers were awaited' }),
    })
    .optional()
    .meta({ description: 'Absent where nothing is promised any more, or the office promises nothing' }),
  appealedOn: CivilDateSchema.optional().meta({
    description: 'Day of the latest appeal: from then on it is decided anew, by other people',
  }),
  appealUntilOn: CivilDateSchema.optional().meta({
    description:
      'Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over',
  }),
  step: Words.meta({ description: 'Where the claim stands' }),
  next: Words.meta({ description: 'What happens next' }),
});
export type ClaimReply = z.input<typeof ClaimReply>;

/** A claim whose person was erased: what it is found by, and nothing of the person. */
const ErasedClaim = ClaimReply.pick({ claimId: true, number: true, state: true, submittedOn: true, step: true });
export type ErasedClaim = z.input<typeof ErasedClaim>;

const ClaimsPage = pageOf('claims', ClaimReply).extend({
  erased: z.array(ErasedClaim).optional().meta({
    description:
      'Of this page, claims whose person was erased: nobody can read them any more. Absent where there are none',
  }),
});

const ClaimTaken = z.object({ claimId: UuidSchema, number: z.string(), state: ClaimState });

export const submitClaim = defineOperation({
  operationId: 'submitClaim',
  method: 'post',
  path: '/v1/claims',
  summary: 'Report a stay, a diagnosis or an accident once, for oneself or with the consent of the member',
  summaryZh: '一次报明住院、确诊或意外；为本人，或经会员同意代为提出',
  allow: ['member', 'clerk'],
  body: ClaimSubmission,
  success: { status: 201, reply: ClaimTaken },
  problems: ['claim_exists', 'consent_missing', 'person_erased'],
});

export const submitOwnClaim = defineOperation({
  operationId: 'submitOwnClaim',
  method: 'post',
  path: '/v1/me/claims',
  summary: 'Report a stay, a diagnosis or an accident of one’s own once',
  summaryZh: '为本人一次报明住院、确诊或意外',
  allow: ['member'],
  body: OwnClaimSubmission,
  success: { status: 201, reply: ClaimTaken },
  problems: ['claim_exists', 'person_erased'],
});

export const readClaim = defineOperation({
  operationId: 'readClaim',
  method: 'get',
  discloses: 'person',
  path: '/v1/claims/:claimId',
  summary: 'Where a claim stands, item by item',
  summaryZh: '申请逐项办到哪一步',
  allow: ['member', 'reviewer', 'supervisor'],
  params: ClaimParams,
  success: { status: 200, reply: ClaimReply },
  problems: ['society_not_granted', 'claim_unknown', 'person_erased'],
});

export const listClaims = defineOperation({
  operationId: 'listClaims',
  method: 'get',
  discloses: 'many',
  path: '/v1/claims',
  summary: 'Claims of a state (work queue, due first), of a number, or the caller’s own',
  summaryZh: '某种状态的申请（待办，先到期在前）、某个编号的申请，或本人的申请',
  allow: ['member', 'reviewer', 'supervisor'],
  query: z.strictObject({
    ...Paging,
    state: ClaimState.optional(),
    number: z.string().max(40).optional(),
    society: SocietySchema.optional().meta({
      description:
        'Of what was asked for only those with a benefit of this society; a page may hold fewer than its limit',
    }),
    flag: z
      .string()
      .max(40)
      .optional()
      .meta({ description: 'Of what was asked for only those with this reason to look twice; for the office' }),
    overdue: z
      .literal('true')
      .optional()
      .meta({ description: 'Of what was asked for only those whose promised day is over' }),
    cancellation: z.literal('proposed').optional().meta({
      description: 'Of what was asked for only those whose approval somebody proposed to take back; for the office',
    }),
    newestFirst: z.literal('true').optional().meta({ description: 'Of a state, in the opposite order' }),
  }),
  success: { status: 200, reply: ClaimsPage },
  problems: ['society_not_granted', 'person_erased'],
});

export const listClaimsOfPerson = defineOperation({
  operationId: 'listClaimsOfPerson',
  method: 'post',
  discloses: 'many',
  path: '/v1/claims/search',
  summary: 'All claims of one person, whatever became of them',
  summaryZh: '一个人的全部申请，不论结果',
  allow: ['reviewer', 'supervisor'],
  idempotencyKey: false,
  query: z.strictObject(Paging),
  body: z.strictObject({ personId: UuidSchema }),
  success: { status: 200, reply: ClaimsPage },
});

export const listClaimsOfHospital = defineOperation({
  operationId: 'listClaimsOfHospital',
  method: 'post',
  discloses: 'many',
  path: '/v1/claims/search-by-hospital',
  summary:
    'Claims of one hospital, by its code, name or another name of the register, however each claim names it; one that the register does not hold is found as claims write it. Those by code come first, the newest first',
  summaryZh:
    '按名录中的编码、名称或别名查找一家医院的申请，不论申请中如何写；名录中没有的医院按申请所写查找。按编码填写的在前，新的在前',
  allow: ['reviewer', 'supervisor'],
  idempotencyKey: false,
  query: z.strictObject(Paging),
  body: z.strictObject({ hospital: z.string().trim().min(1).max(100) }),
  success: {
    status: 200,
    reply: pageOf('claims', ClaimReply).extend({
      hospital: z
        .object({ code: z.string(), name: z.string() })
        .optional()
        .meta({ description: 'As the register has it; absent: the register does not hold it' }),
      complete: z.boolean().meta({
        description: 'False: claims of an earlier version are still being read, and some may be missing',
      }),
    }),
  },
  problems: ['person_erased'],
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
  summaryZh: '同意核算结果，或逐项更改并写明理由和条款；须写明所看的是哪一次核算',
  allow: ['reviewer'],
  params: ClaimParams,
  body: z.strictObject({ digest: DigestSchema, lines: z.array(ReviewLine).max(20).default([]) }),
  success: { status: 201, reply: ClaimReply },
  problems: [
    'claim_unknown',
    'claim_not_in_review',
    'claim_person_involved',
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
    'review_papers_not_missing',
    'review_clause_unknown',
    'review_by_earlier_reviewer',
    'review_above_grade',
    'society_not_granted',
    'person_erased',
  ],
});

export const appealClaim = defineOperation({
  operationId: 'appealClaim',
  method: 'post',
  path: '/v1/claims/:claimId/appeal',
  summary: 'Ask for a new decision by new people, within the days the rule book gives',
  summaryZh: '在规定期限内申请复议，由其他人员重新审核',
  allow: ['member'],
  params: ClaimParams,
  body: z.strictObject({ reason: z.string().trim().min(1).max(1000) }),
  success: { status: 202, reply: ClaimReply },
  problems: ['claim_unknown', 'claim_not_decided', 'appeal_too_late', 'appeal_pending', 'person_erased'],
});

export const proposeCancellation = defineOperation({
  operationId: 'proposeCancellation',
  method: 'put',
  path: '/v1/claims/:claimId/cancellation',
  summary: 'Propose to take back an approval that is not with the bank, with the reason; a later proposal replaces it',
  summaryZh: '提议撤销尚未交银行的批准并写明理由；后一次提议取代前一次',
  allow: ['reviewer', 'supervisor'],
  params: ClaimParams,
  body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  success: { status: 200, reply: ClaimReply },
  problems: ['society_not_granted', 'claim_unknown', 'claim_not_cancellable', 'claim_person_involved', 'person_erased'],
});

export const confirmCancellation = defineOperation({
  operationId: 'confirmCancellation',
  method: 'post',
  path: '/v1/claims/:claimId/cancellation/confirmation',
  summary: 'Confirm it, as somebody else than who proposed it; the order is annulled or, when it is on its way, stands',
  summaryZh: '由提议人以外的人确认撤销；支付指令作废，已在途的照付',
  allow: ['reviewer', 'supervisor'],
  params: ClaimParams,
  body: NothingSchema,
  success: { status: 202, reply: ClaimReply },
  problems: [
    'society_not_granted',
    'claim_unknown',
    'claim_not_cancellable',
    'proposal_unknown',
    'proposal_same_person',
    'proposal_same_role',
    'claim_person_involved',
    'person_erased',
  ],
});

export const CLAIM_OPERATIONS = [
  submitClaim,
  submitOwnClaim,
  readClaim,
  listClaims,
  listClaimsOfPerson,
  listClaimsOfHospital,
  reviewClaim,
  appealClaim,
  proposeCancellation,
  confirmCancellation,
] as const;
