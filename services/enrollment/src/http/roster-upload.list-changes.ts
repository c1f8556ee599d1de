import type { RosterReply } from '@huji/contracts/enrollment/roster-http.ts';
import { listRosterUploadChanges } from '@huji/contracts/enrollment/roster-upload-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireReadUpload } from './roster-upload.access.ts';
import { uploadPage } from './roster-upload.reply.ts';

export const bindListRosterUploadChanges = (parts: Parts): BoundOperation =>
  handle(listRosterUploadChanges, async ({ params, query: { type: key, cursor, limit }, principal }) => {
    const { outcome } = await requireReadUpload(parts, params, principal);
    const { batchId, workId } = params;
    const asked = { workId, list: 'changes', groups: outcome.changes, key, cursor, limit } as const;
    const page = await uploadPage<RosterReply['changes'][number]>(parts, asked);
    const opened = { stream: `batch/${batchId}`, action: 'roster-upload-read', data: { batchId, workId } };
    return { body: { changes: page.entries, cursor: page.cursor }, opened };
  });
