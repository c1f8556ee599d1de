import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { UuidSchema } from '../shared/schemas.ts';
import { says } from '../shared/text-of-form.ts';
import { ClaimReply } from './claim-http.ts';
import { COMPLETION_GAP_CODES } from './completion-gaps.ts';

const ClaimParams = z.object({ claimId: UuidSchema });
const Gap = z
  .strictObject({
    gap: z.enum(COMPLETION_GAP_CODES),
    note: z.string().trim().min(1).max(200).optional().meta({ description: 'What exactly; needed for `other`' }),
  })
  .refine(({ gap, note }) => gap !== 'other' || note !== undefined, {
    ...says({ zh: '“其他”须写明缺什么', en: 'says what is missing where it is something else' }),
    path: ['note'],
  });

export const CompletionAnswer = z.strictObject({
  answer: z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .optional()
    .meta({ description: 'What was sent and what cannot be; may be absent where every paper asked for is there' }),
});

export const requestCompletion = defineOperation({
  operationId: 'requestCompletion',
  method: 'post',
  path: '/v1/claims/:claimId/completion-requests',
  summary: 'Ask the member once for all that is missing; the clock stops until it is there or the days are over',
  summaryZh: '一次列明会员要补齐的全部材料；补齐或期满之前暂停计时',
  allow: ['reviewer'],
  params: ClaimParams,
  body: z.strictObject({ gaps: z.array(Gap).min(1).max(20) }),
  success: { status: 201, reply: ClaimReply },
  problems: [
    'claim_unknown',
    'claim_not_in_review',
    'claim_person_involved',
    'review_by_earlier_reviewer',
    'completions_used_up',
    'society_not_granted',
    'person_erased',
  ],
});

export const answerCompletion = defineOperation({
  operationId: 'answerCompletion',
  method: 'post',
  path: '/v1/claims/:claimId/completion-requests/answer',
  summary: 'Say that what was asked for is there; the claim goes on, also when it comes late',
  summaryZh: '说明材料已补齐；申请继续办理，逾期补交也算',
  allow: ['member'],
  params: ClaimParams,
  body: CompletionAnswer,
  success: { status: 200, reply: ClaimReply },
  problems: ['claim_unknown', 'completion_not_asked', 'completion_lacks_papers', 'person_erased'],
});

export const COMPLETION_OPERATIONS = [requestCompletion, answerCompletion] as const;
