import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { seesSocieties } from '@huji/chassis/security/authorization.ts';
import { listAuditSamples } from '@huji/contracts/payout/audit-sample-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { auditSampleReply } from './audit-sample.reply.ts';

export const bindListAuditSamples = (parts: Parts): BoundOperation =>
  handle(listAuditSamples, async ({ query: { cursor = null, limit: max }, principal }) => {
    const page = await parts.documents.auditSamples.find({ field: 'drawnAt', from: '', descending: true, cursor, max });
    const seen = page.rows.filter(({ body }) => seesSocieties(principal, body.societies));
    return { body: { samples: seen.map(({ body }) => auditSampleReply(body)), cursor: page.cursor } };
  });
