import { replaceRosterFile, ROSTER_AT_ONCE_BYTES_MAX } from '@huji/contracts/enrollment/roster-http.ts';
import { requireRevision } from '@huji/chassis/http/preconditions.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { takeRosterUpload } from '../use-cases/take-roster-upload.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireAdmittedBatch } from './batch.access.ts';
import { receiveRosterFile, wholeFile } from '../use-cases/receive-roster-file.ts';
import { uploadLocation } from './roster-upload.reply.ts';
import { answerRows } from './roster.replace.ts';
import { shownUpload } from './roster-upload.reply.ts';

export const bindReplaceRosterFile = (parts: Parts): BoundOperation =>
  handle(replaceRosterFile, async (request) => {
    const { params, query, body, principal, envelope, idFor, ifMatch, authorization = '' } = request;
    const { batchId } = params;
    const { batch, revision } = await requireAdmittedBatch(parts, batchId, principal);
    if (query.preview === 'false') requireRevision(ifMatch, revision);
    const preview = query.preview === 'true';
    const file = await wholeFile(body);
    if (file.length > ROSTER_AT_ONCE_BYTES_MAX) {
      const sent = { workId: idFor('work'), batchId, batch, file, preview, show: shownUpload(parts), seen: ifMatch };
      return { body: await takeRosterUpload(parts, sent, envelope), location: uploadLocation(sent.workId) };
    }
    const { rows, heldUp, findings, notes } = await receiveRosterFile(parts, { batch, file, envelope });
    return answerRows(parts, {
      batchId,
      rows,
      heldUp,
      findings,
      notes,
      preview,
      principal,
      envelope,
      authorization,
      seen: ifMatch,
    });
  });
