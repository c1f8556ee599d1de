import { z } from 'zod';
import { WordsSchema as Words } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { RoleSchema } from '../shared/roles.ts';
import { CivilDateSchema, CodeSchema, DigestSchema, UuidSchema, YuanSchema } from '../shared/schemas.ts';
import { ClaimParams, ItemOutcome } from './claim-http.ts';
import { ClaimState } from './claim-states.ts';

/** On what a sentence rests. */
const Cited = {
  clauseId: z.string().meta({ description: 'Id of the clause in the rule book', examples: ['E.grade.before'] }),
  version: z
    .string()
    .meta({ description: 'Edition of the rule book the clause stands in', examples: ['changchun 2025-05-21.5'] }),
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
/** Every line of an explanation. */
export const ExplainedLines = z
  .array(ExplainedLine)
  .meta({ description: 'Every check of every item in the declared order, also after the first refusal' });
/** One item with the words people read and the clause they rest on. */
export const ExplainedItem = ItemOutcome.extend({
  sentence: Words.meta({ description: 'Where the item stands, never firmer than the claim does' }),
  name: Words.meta({ description: 'What the benefit is called in the rule book' }),
  ...Cited,
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
  decisionNo: z.int().positive().meta({ description: 'Number of the decision that was reviewed' }),
  reviewedOn: CivilDateSchema,
  sentence: Words,
  changes: z.array(ReviewChange),
});
const ExplainedCancellation = z.object({
  decisionNo: z.int().positive().meta({ description: 'Number of the decision whose order is meant' }),
  state: z.enum(['proposed', 'confirmed', 'done', 'refused']),
  proposedRoles: z.array(RoleSchema).meta({ description: 'In which roles the first person said so; who is not said' }),
  proposedOn: CivilDateSchema,
  confirmedRoles: z.array(RoleSchema).meta({ description: 'In which roles the second did; empty where it is unknown' }),
  confirmedOn: CivilDateSchema.optional(),
  reason: z.string(),
  ...Cited,
  sentence: Words,
  items: z.array(
    z.object({
      item: z.string(),
      rules: Outcome.meta({ description: 'What the rules had said' }),
      approved: Outcome.meta({ description: 'What was approved before it was taken back' }),
    }),
  ),
});
export const DecisionReply = z.object({
  claimId: UuidSchema,
  number: z.string(),
  state: ClaimState,
  decisionNo: z.int().positive(),
  digest: DigestSchema,
  decidedOn: CivilDateSchema,
  items: z.array(
    ExplainedItem.extend({
      rules: Outcome.meta({ description: 'What the rules said, before people decided' }),
      decidedBy: z.enum(['rules', 'people']),
      decisionNo: z.int().positive().meta({ description: 'Number of the decision that the outcome is of' }),
      paidYuan: YuanSchema.meta({ description: 'What reached the payee and stayed' }),
      clawedBackYuan: YuanSchema.meta({ description: 'What the payee paid back: the amount is less by it' }),
    }),
  ),
  totalYuan: YuanSchema.meta({
    description: 'Sum of the items: of a settled claim what its orders pay together, less what was paid back',
  }),
  paidYuan: YuanSchema.meta({ description: 'What reached the payee and stayed' }),
  lines: ExplainedLines,
  reviews: z.array(ExplainedReview).meta({
    description:
      'What people decided, in their order; empty where the rules alone did. To a member at most one for each decision, once it is reviewed',
  }),
  cancellations: z
    .array(ExplainedCancellation)
    .meta({ description: 'Approvals that two people took back, or are taking back; empty where none is' }),
});
export type DecisionReply = z.input<typeof DecisionReply>;

export const readDecision = defineOperation({
  operationId: 'readDecision',
  method: 'get',
  discloses: 'person',
  path: '/v1/claims/:claimId/decision',
  summary: 'The decision in words: every rule with clause, inputs and amount',
  summaryZh: '用文字说明决定：每条规则的条款、依据的数据和金额',
  allow: ['member', 'reviewer', 'supervisor'],
  params: ClaimParams,
  success: { status: 200, reply: DecisionReply },
  problems: ['society_not_granted', 'claim_unknown', 'claim_not_decided', 'person_erased'],
});

export const DECISION_OPERATIONS = [readDecision] as const;
