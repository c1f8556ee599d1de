import { z } from 'zod';
import { WordsSchema as Words } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { CivilDateSchema, UuidSchema, YuanSchema } from '../shared/schemas.ts';
import { ClaimParams, ItemOutcome } from './claim-http.ts';
import { ClaimState } from './claim-states.ts';

const DecisionMade = z.object({
  decisionNo: z.int().positive(),
  decidedOn: CivilDateSchema,
  totalYuan: YuanSchema.meta({ description: 'What the rules gave; reviewers may have decided otherwise' }),
  items: z.array(ItemOutcome.extend({ name: Words, reason: Words.optional() })),
});

const LinkedClaim = z.object({
  flag: z.enum(['sheet-seen', 'overlapping-stay', 'receipt-seen']),
  claimId: UuidSchema,
  number: z.string(),
  state: ClaimState,
});

export const readClaimHistory = defineOperation({
  operationId: 'readClaimHistory',
  method: 'get',
  discloses: 'person',
  path: '/v1/claims/:claimId/history',
  summary: 'What was decided before, and the other claims that gave a reason to look twice; for the office',
  summaryZh: '此前的各次核算，以及引起提示的其他申请；供办事处查看',
  allow: ['reviewer', 'supervisor'],
  params: ClaimParams,
  success: {
    status: 200,
    reply: z.object({
      decisions: z.array(DecisionMade).meta({
        description: 'Decisions that a correction, an appeal or a register overtook, in their order',
      }),
      linked: z
        .array(LinkedClaim)
        .meta({ description: 'By the reason they are found for; what the caller may not see is left out' }),
    }),
  },
  problems: ['society_not_granted', 'claim_unknown', 'person_erased'],
});

export const CLAIM_HISTORY_OPERATIONS = [readClaimHistory] as const;
