import { z } from 'zod';
import { defineEvent, type DataOf } from '../shared/event-contract.ts';
import { feedAskedOf } from '../shared/feed-asked.ts';
import {
  CivilDateSchema,
  CodeSchema,
  DigestSchema,
  FenSchema,
  ItemCodeSchema,
  NonNegativeFenSchema,
  PlanCodeSchema,
  UuidSchema,
} from '../shared/schemas.ts';

const AssessedPlan = z.object({
  plan: PlanCodeSchema,
  size: z.int().nonnegative(),
  n: z.int().nonnegative().meta({ description: 'Staff who count for the plan' }),
  k: z.int().nonnegative().meta({ description: 'Distinct persons who will hold the plan on the start date' }),
  required: z.int().nonnegative().optional().meta({ description: 'Absent where the plan has no threshold' }),
  pass: z.boolean(),
  code: CodeSchema.optional().meta({
    description: 'Why the plan part did not pass; SHORT when only persons are missing',
  }),
});
const AssessedRow = z.object({
  rowNo: z.int().positive(),
  personId: UuidSchema,
  plan: PlanCodeSchema,
  units: z.int().nonnegative(),
  code: CodeSchema.optional().meta({ description: 'Refusal; absent: the row is valid' }),
  contributionFen: NonNegativeFenSchema.meta({
    description: '0 for a refused row and for a plan part that did not pass',
  }),
  accepted: z.boolean().optional().meta({
    description: 'Whether the row gets cover when the version is paid; absent in events of before it was said',
  }),
});

/** Clause `participation`, in parts of at most 500 rows, like the submission; every part repeats the plans. */
export const participationAssessed = defineEvent({
  type: 'mutualaid.claim-adjudication.participation-assessed.v1',
  topic: 'adjudication.assessment',
  key: 'batchId',
  summary: 'A submitted version was tested: thresholds per plan, verdict and contribution per row',
  heardBy: ['premium', 'enrollment', 'claim-adjudication'],
  stands: { by: ['batchId', 'version', 'part'] },
  data: z.object({
    batchId: UuidSchema,
    version: z.int().positive(),
    part: z.int().positive(),
    parts: z.int().positive(),
    employerId: UuidSchema,
    startOn: CivilDateSchema,
    submittedOn: CivilDateSchema,
    payableUntil: CivilDateSchema.meta({
      description: 'Last day on which full payment is in time (S + 30)',
    }),
    inEffectFrom: CivilDateSchema.meta({ description: 'First day on which a paid batch can no longer be corrected' }),
    plans: z.array(AssessedPlan),
    rows: z.array(AssessedRow).max(500),
    digest: DigestSchema,
  }),
});
export type ParticipationAssessed = DataOf<typeof participationAssessed>;

const LotSchema = z.object({
  units: z.int().positive(),
  waitingUntil: CivilDateSchema.optional().meta({
    description: 'Last day of the waiting or of the zones; absent where none',
  }),
});
const CoverRow = z.object({
  rowNo: z.int().nonnegative().meta({ description: '0: the cover has no row any longer' }),
  plan: PlanCodeSchema,
  outcome: z.enum(['granted', 'declined', 'revoked', 'kept']),
  code: CodeSchema.optional(),
  coverId: z.string().optional(),
  start: CivilDateSchema.optional(),
  end: CivilDateSchema.optional(),
  renewal: z.boolean().optional(),
  waived: z.boolean().optional(),
  lots: z.array(LotSchema).optional(),
  fund: z
    .string()
    .optional()
    .meta({ description: 'Fund the contribution belongs to', examples: ['HM', 'RELIEF-7'] }),
  deltaFen: FenSchema.meta({ description: 'Contribution earned by the fund (+) or given back (−) by this change' }),
});

/** Clause `enrollment`: the person's rows of this batch are now exactly these. */
export const coverChanged = defineEvent({
  type: 'mutualaid.claim-adjudication.cover-changed.v1',
  topic: 'adjudication.member',
  key: 'personId',
  summary: 'The covers of a person from one batch changed',
  heardBy: ['premium', 'payout', 'enrollment', 'claim-adjudication'],
  stands: { by: ['personId', 'batchId'] },
  data: z.object({
    personId: UuidSchema,
    batchId: UuidSchema,
    employerId: UuidSchema,
    version: z.int().positive(),
    billRevision: z.int().positive(),
    postedOn: CivilDateSchema.meta({ description: 'The later of S and A: the date the fund earns the contribution' }),
    rows: z.array(CoverRow),
  }),
});
export type CoverChanged = DataOf<typeof coverChanged>;

const ClaimIdentity = { personId: UuidSchema, claimId: UuidSchema };
const DecisionIdentity = { ...ClaimIdentity, decisionNo: z.int().positive(), digest: DigestSchema };
const Involved = z
  .array(UuidSchema)
  .max(60)
  .optional()
  .meta({ description: 'Ids of the persons who filed the claim or reviewed it: they take no step in its payment' });
const DecidedItem = z.object({
  item: ItemCodeSchema.or(z.literal('none')).meta({ description: '`none`: no cover was ever held' }),
  verdict: z.enum(['pay', 'refuse', 'refer']),
  code: CodeSchema.optional(),
  fen: NonNegativeFenSchema,
  open: z
    .boolean()
    .optional()
    .meta({ description: 'Refused by the rules, and an appeal’s reviewers may pay it all the same' }),
});
const ReviewLevels = z
  .object({
    oneReviewerBelow: NonNegativeFenSchema,
    twoReviewersUpTo: NonNegativeFenSchema,
    flagged: z.int().positive().optional().meta({ description: 'How many people look at what is flagged' }),
    threeReviewers: z
      .array(ItemCodeSchema)
      .optional()
      .meta({ description: 'Items that three people decide, wherever they are paid; absent in events of before' }),
  })
  .meta({
    description:
      'Sums from which two and three people decide, in fen, and what else asks for more; for reviewers who change a line',
  });

const Flags = z
  .array(z.string())
  .meta({ description: 'Reasons to look twice; they route, never refuse', examples: [['readmission']] });

const AnsweringEmployer = UuidSchema.nullable().optional().meta({
  description:
    'The employer through whom the person has the cover that answers; null: no cover holds the event; absent: not said anew, and in events of before',
});

export const claimSubmitted = defineEvent({
  type: 'mutualaid.claim-adjudication.claim-submitted.v1',
  topic: 'adjudication.claim',
  key: 'personId',
  summary: 'A claim waits for a decision (first, or anew after an appeal)',
  heardBy: ['claim-adjudication'],
  data: z.object({ ...ClaimIdentity, decisionNo: z.int().positive(), submittedOn: CivilDateSchema }),
});
export type ClaimSubmitted = DataOf<typeof claimSubmitted>;

export const claimProposed = defineEvent({
  type: 'mutualaid.claim-adjudication.claim-proposed.v1',
  topic: 'adjudication.member',
  key: 'personId',
  summary: 'A decision was proposed; its use is held at the member until it is approved or refused',
  heardBy: ['claim-adjudication'],
  data: z.object({
    ...DecisionIdentity,
    items: z.array(DecidedItem),
    proposedFen: NonNegativeFenSchema,
    reviewersNeeded: z.int().nonnegative(),
    reviewLevels: ReviewLevels.optional(),
    flags: Flags,
    decidedOn: CivilDateSchema,
    employerId: AnsweringEmployer,
  }),
});
export type ClaimProposed = DataOf<typeof claimProposed>;

/** Reviewers have agreed on lines; the member must still confirm that they fit (decision 0059). */
export const claimReviewed = defineEvent({
  type: 'mutualaid.claim-adjudication.claim-reviewed.v1',
  topic: 'adjudication.claim',
  key: 'personId',
  summary: 'The needed reviewers agreed on a decision',
  heardBy: ['claim-adjudication'],
  data: z.object({ ...DecisionIdentity, lines: z.array(DecidedItem), reviewedOn: CivilDateSchema, involved: Involved }),
});
export type ClaimReviewed = DataOf<typeof claimReviewed>;

export const claimApproved = defineEvent({
  type: 'mutualaid.claim-adjudication.claim-approved.v1',
  topic: 'adjudication.member',
  key: 'personId',
  summary: 'The member document confirmed the decision: this much is owed, once',
  heardBy: ['payout', 'claim-adjudication'],
  stands: { by: ['claimId', 'decisionNo'] },
  data: z.object({
    ...DecisionIdentity,
    payeeId: UuidSchema,
    approvedOn: CivilDateSchema,
    lines: z.array(z.object({ fund: z.string(), item: ItemCodeSchema, fen: NonNegativeFenSchema })),
    involved: Involved,
  }),
});
export type ClaimApproved = DataOf<typeof claimApproved>;

export const claimRefused = defineEvent({
  type: 'mutualaid.claim-adjudication.claim-refused.v1',
  topic: 'adjudication.member',
  key: 'personId',
  summary: 'Nothing is paid on this decision',
  heardBy: ['claim-adjudication'],
  data: z.object({
    ...DecisionIdentity,
    items: z.array(DecidedItem),
    reviewLevels: ReviewLevels.optional(),
    flags: Flags,
    decidedOn: CivilDateSchema,
    employerId: AnsweringEmployer,
  }),
});
export type ClaimRefused = DataOf<typeof claimRefused>;

/** At approval the hold no longer sufficed: the claim is decided anew under the next number. */
export const claimOvertaken = defineEvent({
  type: 'mutualaid.claim-adjudication.claim-overtaken.v1',
  topic: 'adjudication.member',
  key: 'personId',
  summary: 'The decision no longer fits what is left; it is decided anew and reviewed again',
  heardBy: ['claim-adjudication'],
  data: z.object({ ...DecisionIdentity, on: CivilDateSchema }),
});
export type ClaimOvertaken = DataOf<typeof claimOvertaken>;

/** It travels behind `claim-approved`, under the same key: whoever pays has heard of the order before. */
export const claimCancellationRequested = defineEvent({
  type: 'mutualaid.claim-adjudication.claim-cancellation-requested.v1',
  topic: 'adjudication.member',
  key: 'personId',
  summary: 'Two people take an approval back: its order is to be annulled, unless the bank may have it',
  heardBy: ['payout'],
  data: z.object({ ...ClaimIdentity, decisionNo: z.int().positive(), requestedOn: CivilDateSchema }),
});
export type ClaimCancellationRequested = DataOf<typeof claimCancellationRequested>;

/** It travels behind `claim-submitted`, under the same key: the decision that was awaited was made or will not be. */
export const claimWithdrawn = defineEvent({
  type: 'mutualaid.claim-adjudication.claim-withdrawn.v1',
  topic: 'adjudication.claim',
  key: 'personId',
  summary: 'The member took a claim back before anybody decided on it: nothing is used or held by it any more',
  heardBy: ['claim-adjudication'],
  data: z.object({ ...ClaimIdentity, decisionNo: z.int().positive(), withdrawnOn: CivilDateSchema }),
});
export type ClaimWithdrawn = DataOf<typeof claimWithdrawn>;

export const feedAsked = feedAskedOf('claim-adjudication', 'adjudication.feed', [
  'claim-adjudication',
  'enrollment',
  'payout',
  'premium',
]);

export const CLAIM_ADJUDICATION_EVENTS = [
  participationAssessed,
  coverChanged,
  claimSubmitted,
  claimProposed,
  claimReviewed,
  claimApproved,
  claimRefused,
  claimOvertaken,
  claimCancellationRequested,
  claimWithdrawn,
  feedAsked,
] as const;
