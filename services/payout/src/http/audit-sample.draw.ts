import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { drawAuditSample } from '@huji/contracts/payout/audit-sample-http.ts';
import { drawAuditSample as draw } from '../use-cases/draw-audit-sample.ts';
import type { Parts } from '../use-cases/parts.ts';
import { auditSampleReply } from './audit-sample.reply.ts';

export const bindDrawAuditSample = (parts: Parts): BoundOperation =>
  handle(drawAuditSample, async ({ body: { society = null, ...asked }, principal, envelope, idFor }) => {
    const sampleId = idFor('audit-sample');
    const sample = await draw(parts, { ...asked, sampleId, society }, envelope, principal);
    return { body: auditSampleReply(sample), location: `/v1/audit-samples/${sampleId}` };
  });
