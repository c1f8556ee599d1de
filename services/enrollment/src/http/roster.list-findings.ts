import { listRosterFindings } from '@huji/contracts/enrollment/roster-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { shownBefore } from '@huji/chassis/http/shown-before.ts';
import { FINDINGS_PER_PART, findingPartId } from '../documents/roster-finding.ts';
import { placeKey } from '../domain/roster/roster-finding.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireBatch } from './batch.access.ts';
import { findingReply } from './roster-finding.reply.ts';

export const bindListRosterFindings = (parts: Parts): BoundOperation =>
  handle(listRosterFindings, async ({ params: { batchId }, query: { cursor, limit }, principal }) => {
    const shown = shownBefore(cursor);
    const { batch } = await requireBatch(parts, batchId, principal, 'read');
    const { roster } = batch;
    const count = roster?.findings?.count ?? 0;
    if (roster === null || shown >= count) return { body: { findings: [], cursor: null } };
    const end = Math.min(shown + limit, count);
    const first = Math.floor(shown / FINDINGS_PER_PART);
    const last = Math.floor((end - 1) / FINDINGS_PER_PART);
    const ids = Array.from({ length: last - first + 1 }, (_, index) =>
      findingPartId(batchId, roster.id, first + index + 1),
    );
    const stored = await parts.documents.rosterFindings.readMany(ids);
    const from = shown - first * FINDINGS_PER_PART;
    const page = stored.flatMap((part) => part?.findings ?? []).slice(from, from + end - shown);
    const leftOut = new Set((roster.leftOut ?? []).map(placeKey));
    const findings = page.map((finding) => findingReply(finding, leftOut));
    return { body: { findings, cursor: end < count ? String(end) : null } };
  });
