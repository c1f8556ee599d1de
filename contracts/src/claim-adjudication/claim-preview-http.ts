import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { CivilDateSchema, UuidSchema, YuanSchema } from '../shared/schemas.ts';
import { ClaimCorrection, OwnClaimSubmission } from './claim-submission-schemas.ts';
import { ExplainedItem, ExplainedLines } from './decision-http.ts';
import { WantedPaper } from './paper-http.ts';

/** What a sheet would come to if it were filed on that day; nothing is promised by it. */
export const ClaimPreview = z.object({
  on: CivilDateSchema.meta({ description: 'The day it was calculated for' }),
  items: z.array(ExplainedItem),
  totalYuan: YuanSchema.meta({ description: 'Sum of the items that pay; a referred item is left to people' }),
  lines: ExplainedLines,
  papers: z.array(WantedPaper).meta({ description: 'Which papers it would need' }),
});

export const previewOwnClaim = defineOperation({
  operationId: 'previewOwnClaim',
  method: 'post',
  discloses: 'person',
  path: '/v1/me/claims/preview',
  summary: 'What this sheet would pay today and why, before it is filed; nothing is kept of it',
  summaryZh: '提出之前试算：这张单据今天能得多少、为什么；不留存',
  allow: ['member'],
  idempotencyKey: false,
  body: OwnClaimSubmission,
  success: { status: 200, reply: ClaimPreview },
  problems: ['person_erased'],
});

export const previewCorrection = defineOperation({
  operationId: 'previewCorrection',
  method: 'post',
  discloses: 'person',
  path: '/v1/claims/:claimId/report/preview',
  summary: 'What the claim would pay if it were corrected so, and why; nothing is kept of it',
  summaryZh: '试算：这样更正能得多少、为什么；不留存',
  allow: ['member'],
  idempotencyKey: false,
  params: z.object({ claimId: UuidSchema }),
  body: ClaimCorrection,
  success: { status: 200, reply: ClaimPreview },
  problems: ['claim_unknown', 'claim_not_open_to_member', 'corrections_used_up', 'person_erased'],
});

export const CLAIM_PREVIEW_OPERATIONS = [previewOwnClaim, previewCorrection] as const;
