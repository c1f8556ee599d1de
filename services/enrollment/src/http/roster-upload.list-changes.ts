import { listRosterUploadChanges } from '@huji/contracts/enrollment/roster-upload-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import type { KeptChange } from '../use-cases/read-roster-upload-job.ts';
import { foreseenChanges } from './roster-foreseen.reply.ts';
import { requireReadUpload } from './roster-upload.access.ts';
import { uploadPage } from './roster-upload.reply.ts';

export const bindListRosterUploadChanges = (parts: Parts): BoundOperation =>
  handle(
    listRosterUploadChanges,
    async ({ params, query: { type: key, cursor, limit }, principal, authorization = '' }) => {
      const { batch, outcome } = await requireReadUpload(parts, params, principal);
      const { batchId, workId } = params;
      const asked = { workId, list: 'changes', groups: outcome.changes, key, cursor, limit } as const;
      const page = await uploadPage<KeptChange>(parts, asked);
      const entries = page.entries.map(({ asked: person, ...change }) => ({ change, asked: person }));
      const changes = await foreseenChanges(parts, { batchId, batch, authorization }, entries);
      const opened = { stream: `batch/${batchId}`, action: 'roster-upload-read', data: { batchId, workId } };
      return { body: { changes, cursor: page.cursor }, opened };
    },
  );
