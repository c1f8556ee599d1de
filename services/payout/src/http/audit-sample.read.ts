import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { readAuditSample } from '@huji/contracts/payout/audit-sample-http.ts';
import { checkAuditSample } from '../use-cases/check-audit-sample.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireVisibleSample } from './audit-sample.access.ts';
import { auditSampleReply, countedReply } from './audit-sample.reply.ts';

export const bindReadAuditSample = (parts: Parts): BoundOperation =>
  handle(readAuditSample, async ({ params: { sampleId }, principal }) => {
    const sample = await requireVisibleSample(parts, principal, sampleId);
    const { later, gone, listAgrees, itemsAgree } = await checkAuditSample(parts, sample);
    const now = { later: countedReply(later), gone: countedReply(gone), itemsAgree: listAgrees && itemsAgree };
    return { body: { ...auditSampleReply(sample), now } };
  });
