import { z } from 'zod';
import { WordsSchema as Words } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema, UuidSchema } from '../shared/schemas.ts';
import { ClaimState } from './claim-states.ts';
import { COMPLETION_GAP_CODES } from './completion-gaps.ts';
import { CompletionAnswer } from './completion-http.ts';
import { OwnClaimParams } from './own-claims-http.ts';

/** What whoever filed for somebody else may see of it: no person, no illness, no sum. */
const FiledClaim = z.object({
  number: z.string(),
  submittedOn: CivilDateSchema,
  state: ClaimState,
  step: Words.meta({ description: 'Where the claim stands' }),
  erased: z.literal(true).optional().meta({ description: 'The member was erased: nothing more becomes of it' }),
});

export const listFiledClaims = defineOperation({
  operationId: 'listFiledClaims',
  method: 'get',
  discloses: 'many',
  path: '/v1/filed-claims',
  summary: 'Claims the caller filed for others, states only, the newest first',
  summaryZh: '本人代他人提出的申请，只有状态，最近的在前',
  allow: ['clerk'],
  query: z.strictObject({ ...Paging }),
  success: { status: 200, reply: pageOf('claims', FiledClaim) },
});

/** What is missing, by its kind; what a reviewer wrote beside it can name an illness and is for the member alone. */
const FiledClaimRequest = z.object({
  gaps: z.array(z.object({ gap: z.enum(COMPLETION_GAP_CODES), name: Words })),
  notes: z.boolean().meta({ description: 'The member reads more of what is asked for' }),
  requestedOn: CivilDateSchema,
  dueOn: CivilDateSchema.meta({ description: 'Last day in time' }),
  expired: z.boolean().meta({ description: 'The days are over; what comes late counts until somebody refuses' }),
  mayAnswer: z.boolean().meta({ description: 'False: the caller answered one before, so this one is the member’s' }),
});

/** One claim as whoever filed it sees it. */
export const OneFiledClaim = FiledClaim.omit({ erased: true }).extend({
  claimId: UuidSchema.meta({ description: 'Names the claim where its papers are sent' }),
  takenOverOn: CivilDateSchema.optional().meta({
    description: 'The member acted themselves: from that day on the caller sees the state only',
  }),
  maySend: z.boolean().meta({ description: 'The caller may send papers for the member' }),
  request: FiledClaimRequest.optional().meta({
    description: 'What is asked for and not answered, until the member takes over',
  }),
});

export const readFiledClaim = defineOperation({
  operationId: 'readFiledClaim',
  method: 'get',
  discloses: 'person',
  path: '/v1/filed-claims/:number',
  summary: 'Where a claim stands that the caller filed for a member, and what is asked for; no illness, no sum',
  summaryZh: '本人代会员提出的一份申请办到哪一步、还要补什么；不含诊断和金额',
  allow: ['clerk'],
  params: OwnClaimParams,
  success: { status: 200, reply: OneFiledClaim },
  problems: ['claim_unknown', 'person_erased'],
});

export const answerFiledCompletion = defineOperation({
  operationId: 'answerFiledCompletion',
  method: 'post',
  path: '/v1/filed-claims/:number/completion-requests/answer',
  summary: 'Say for the member that what was asked for is there: once a claim, and until the member acts themselves',
  summaryZh: '代会员说明材料已补齐：每份申请一次，会员本人办理后不能再代办',
  allow: ['clerk'],
  params: OwnClaimParams,
  body: CompletionAnswer,
  success: { status: 200, reply: OneFiledClaim },
  problems: [
    'claim_unknown',
    'claim_taken_over',
    'completion_not_asked',
    'completion_lacks_papers',
    'completion_for_member_used_up',
    'person_erased',
  ],
});

export const FILED_CLAIMS_OPERATIONS = [listFiledClaims, readFiledClaim, answerFiledCompletion] as const;
