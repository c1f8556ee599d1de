import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { NothingSchema } from '../shared/nothing.ts';
import { UuidSchema } from '../shared/schemas.ts';
import { ClaimReply } from './claim-http.ts';
import { ClaimCorrection, ReportedToOffice } from './claim-submission-schemas.ts';

const ClaimParams = z.object({ claimId: UuidSchema });

export const readClaimReport = defineOperation({
  operationId: 'readClaimReport',
  method: 'get',
  discloses: 'person',
  path: '/v1/claims/:claimId/report',
  summary: 'What the claim reports, figure by figure; the ETag is of the claim',
  summaryZh: '申请报明的各项内容和数额；ETag 为申请的版本',
  allow: ['member', 'reviewer', 'supervisor'],
  params: ClaimParams,
  success: { status: 200, reply: ReportedToOffice },
  problems: ['society_not_granted', 'claim_unknown', 'person_erased'],
});

export const correctClaim = defineOperation({
  operationId: 'correctClaim',
  method: 'put',
  path: '/v1/claims/:claimId/report',
  summary: 'Correct the report before anybody reviewed it: decided anew, and the first day of filing stays',
  summaryZh: '在有人审核之前更正；重新核算，首次申请日不变',
  allow: ['member'],
  ifMatch: 'required',
  params: ClaimParams,
  body: ClaimCorrection,
  success: { status: 202, reply: ClaimReply },
  problems: ['claim_unknown', 'claim_not_open_to_member', 'corrections_used_up', 'person_erased'],
});

export const withdrawClaim = defineOperation({
  operationId: 'withdrawClaim',
  method: 'post',
  path: '/v1/claims/:claimId/withdrawal',
  summary: 'Take a claim back before anybody reviewed it: nothing of it counts any more',
  summaryZh: '在有人审核之前撤回申请；撤回后一切不再计入',
  allow: ['member'],
  params: ClaimParams,
  body: NothingSchema,
  success: { status: 200, reply: ClaimReply },
  problems: ['claim_unknown', 'claim_not_open_to_member', 'person_erased'],
});

export const CLAIM_BY_MEMBER_OPERATIONS = [readClaimReport, correctClaim, withdrawClaim] as const;
