import type { RosterReply } from '@huji/contracts/enrollment/roster-http.ts';
import { adoptRosterUpload } from '@huji/contracts/enrollment/roster-upload-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { adoptRosterUpload as adopt } from '../use-cases/adopt-roster-upload.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireAdmittedBatch } from './batch.access.ts';
import { requireReadUpload } from './roster-upload.access.ts';
import { workLocation } from './roster.receive.ts';

export const bindAdoptRosterUpload = (parts: Parts): BoundOperation =>
  handle(adoptRosterUpload, async ({ params, principal, envelope, idFor }) => {
    const workId = idFor('work');
    const { batch } = await requireAdmittedBatch(parts, params.batchId, principal);
    // The same request again: what was adopted is forgotten, the work is not.
    const known = await parts.work.find(workId, { subject: principal.subject, seesAll: false });
    if (known !== null) return { body: known, location: workLocation(workId) };
    const { upload, outcome } = await requireReadUpload(parts, params, principal);
    const { rows } = JSON.parse(await parts.cipher.open(outcome.sealed)) as RosterReply;
    const body = await adopt(parts, { workId, uploadId: params.workId, upload, rows }, batch, envelope);
    return { body, location: workLocation(workId) };
  });
