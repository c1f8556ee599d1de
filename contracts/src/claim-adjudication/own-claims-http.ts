import { z } from 'zod';
import { CLAIM_NUMBER } from '../shared/claim-number.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { NothingSchema } from '../shared/nothing.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { textOfForm } from '../shared/text-of-form.ts';
import { ClaimReply } from './claim-http.ts';
import { ClaimPreview } from './claim-preview-http.ts';
import { ClaimCorrection, ReportedClaim } from './claim-submission-schemas.ts';
import { CompletionAnswer } from './completion-http.ts';
import { DecisionReply } from './decision-http.ts';

/** What members do with their own claims, named by the number that stands on their papers: nobody needs an id of ours. */
export const OwnClaimParams = z.object({
  number: textOfForm(CLAIM_NUMBER, {
    zh: '申请编号',
    en: 'the number of a claim',
    example: 'C2025-482913077',
  }).meta({ description: 'The number of the claim', examples: ['C2025-482913077'] }),
});

export const listOwnClaims = defineOperation({
  operationId: 'listOwnClaims',
  method: 'get',
  discloses: 'person',
  path: '/v1/me/claims',
  summary: 'The caller’s own claims',
  summaryZh: '本人的申请',
  allow: ['member'],
  query: z.strictObject(Paging),
  success: { status: 200, reply: pageOf('claims', ClaimReply) },
  problems: ['person_erased'],
});

export const readOwnClaim = defineOperation({
  operationId: 'readOwnClaim',
  method: 'get',
  discloses: 'person',
  path: '/v1/me/claims/:number',
  summary: 'Where a claim of the caller’s own stands, item by item; the ETag is of the claim',
  summaryZh: '本人的一份申请逐项办到哪一步；ETag 为申请的版本',
  allow: ['member'],
  params: OwnClaimParams,
  success: { status: 200, reply: ClaimReply },
  problems: ['claim_unknown', 'person_erased'],
});

export const readOwnDecision = defineOperation({
  operationId: 'readOwnDecision',
  method: 'get',
  discloses: 'person',
  path: '/v1/me/claims/:number/decision',
  summary: 'The decision on a claim of the caller’s own in words: every rule with clause, inputs and amount',
  summaryZh: '用文字说明本人申请的决定：每条规则的条款、依据的数据和金额',
  allow: ['member'],
  params: OwnClaimParams,
  success: { status: 200, reply: DecisionReply },
  problems: ['claim_unknown', 'claim_not_decided', 'person_erased'],
});

export const readOwnClaimReport = defineOperation({
  operationId: 'readOwnClaimReport',
  method: 'get',
  discloses: 'person',
  path: '/v1/me/claims/:number/report',
  summary: 'What the caller reported, figure by figure; the ETag is of the claim',
  summaryZh: '本人报明的各项内容和数额；ETag 为申请的版本',
  allow: ['member'],
  params: OwnClaimParams,
  success: { status: 200, reply: ReportedClaim },
  problems: ['claim_unknown', 'person_erased'],
});

export const correctOwnClaim = defineOperation({
  operationId: 'correctOwnClaim',
  method: 'put',
  path: '/v1/me/claims/:number/report',
  summary: 'Correct one’s own claim before anybody reviewed it: decided anew, and the first day of filing stays',
  summaryZh: '在有人审核之前更正本人的申请；重新核算，首次申请日不变',
  allow: ['member'],
  ifMatch: 'required',
  params: OwnClaimParams,
  body: ClaimCorrection,
  success: { status: 202, reply: ClaimReply },
  problems: ['claim_unknown', 'claim_not_open_to_member', 'corrections_used_up', 'person_erased'],
});

export const previewOwnCorrection = defineOperation({
  operationId: 'previewOwnCorrection',
  method: 'post',
  discloses: 'person',
  path: '/v1/me/claims/:number/report/preview',
  summary: 'What one’s own claim would pay if it were corrected so, and why; nothing is kept of it',
  summaryZh: '试算：本人的申请这样更正能得多少、为什么；不留存',
  allow: ['member'],
  idempotencyKey: false,
  params: OwnClaimParams,
  body: ClaimCorrection,
  success: { status: 200, reply: ClaimPreview },
  problems: ['claim_unknown', 'claim_not_open_to_member', 'corrections_used_up', 'person_erased'],
});

export const withdrawOwnClaim = defineOperation({
  operationId: 'withdrawOwnClaim',
  method: 'post',
  path: '/v1/me/claims/:number/withdrawal',
  summary: 'Take one’s own claim back before anybody reviewed it: nothing of it counts any more',
  summaryZh: '在有人审核之前撤回本人的申请；撤回后一切不再计入',
  allow: ['member'],
  params: OwnClaimParams,
  body: NothingSchema,
  success: { status: 200, reply: ClaimReply },
  problems: ['claim_unknown', 'claim_not_open_to_member', 'person_erased'],
});

export const answerOwnCompletion = defineOperation({
  operationId: 'answerOwnCompletion',
  method: 'post',
  path: '/v1/me/claims/:number/completion-requests/answer',
  summary: 'Say that what one was asked for is there; the claim goes on, also when it comes late',
  summaryZh: '说明本人要补的材料已补齐；申请继续办理，逾期补交也算',
  allow: ['member'],
  params: OwnClaimParams,
  body: CompletionAnswer,
  success: { status: 200, reply: ClaimReply },
  problems: ['claim_unknown', 'completion_not_asked', 'completion_lacks_papers', 'person_erased'],
});

export const appealOwnClaim = defineOperation({
  operationId: 'appealOwnClaim',
  method: 'post',
  path: '/v1/me/claims/:number/appeal',
  summary: 'Ask for a new decision on one’s own claim by new people, within the days the rule book gives',
  summaryZh: '在规定期限内对本人的申请提出复议，由其他人员重新审核',
  allow: ['member'],
  params: OwnClaimParams,
  body: z.strictObject({ reason: z.string().trim().min(1).max(1000) }),
  success: { status: 202, reply: ClaimReply },
  problems: ['claim_unknown', 'claim_not_decided', 'appeal_too_late', 'appeal_pending', 'person_erased'],
});

export const OWN_CLAIMS_OPERATIONS = [
  listOwnClaims,
  readOwnClaim,
  readOwnDecision,
  readOwnClaimReport,
  correctOwnClaim,
  previewOwnCorrection,
  withdrawOwnClaim,
  answerOwnCompletion,
  appealOwnClaim,
] as const;
