import { listRosterUploadFindings, type UploadFinding } from '@huji/contracts/enrollment/roster-upload-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireReadUpload } from './roster-upload.access.ts';
import { uploadPage } from './roster-upload.reply.ts';

export const bindListRosterUploadFindings = (parts: Parts): BoundOperation =>
  handle(listRosterUploadFindings, async ({ params, query: { code: key, cursor, limit }, principal }) => {
    const { outcome } = await requireReadUpload(parts, params, principal);
    const { batchId, workId } = params;
    const asked = { workId, list: 'findings', groups: outcome.findings, key, cursor, limit } as const;
    const page = await uploadPage<UploadFinding>(parts, asked);
    const opened = { stream: `batch/${batchId}`, action: 'roster-upload-read', data: { batchId, workId } };
    return { body: { findings: page.entries, cursor: page.cursor }, opened };
  });
