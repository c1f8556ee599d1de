import type { RosterReply } from '@huji/contracts/enrollment/roster-http.ts';
import { adoptRosterUpload } from '@huji/contracts/enrollment/roster-upload-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { adoptRosterUpload as adopt } from '../use-cases/adopt-roster-upload.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireAdmittedBatch } from './batch.access.ts';
import { requireReadUpload } from './roster-upload.access.ts';
import { uploadLocation } from './roster-upload.reply.ts';

export const bindAdoptRosterUpload = (parts: Parts): BoundOperation =>
  handle(adoptRosterUpload, async ({ params, ifMatch, principal, envelope, idFor }) => {
    const workId = idFor('work');
    const known = await requireAdmittedBatch(parts, params.batchId, principal);
    // The same request again: what was adopted is forgotten, the work is not.
    const begun = await parts.work.find(workId, { subject: principal.subject, seesAll: false });
    if (begun !== null) return { body: begun, location: uploadLocation(workId) };
    const { upload, outcome } = await requireReadUpload(parts, params, principal);
    const { rows } = JSON.parse(await parts.cipher.open(outcome.sealed)) as RosterReply;
    const adoption = { workId, uploadId: params.workId, upload, rows, seen: ifMatch };
    const body = await adopt(parts, adoption, known, envelope);
    return { body, location: uploadLocation(workId) };
  });
