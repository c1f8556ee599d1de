import { replaceRosterFile } from '@huji/contracts/enrollment/roster-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireAdmittedBatch } from './batch.access.ts';
import { receiveRosterFile } from './roster.receive.ts';
import { answerRows } from './roster.replace.ts';

export const bindReplaceRosterFile = (parts: Parts): BoundOperation =>
  handle(replaceRosterFile, async ({ params: { batchId }, query, body, principal, envelope }) => {
    const { batch } = await requireAdmittedBatch(parts, batchId, principal);
    const { rows, findings, notes } = await receiveRosterFile(parts, { batch, body, envelope });
    return answerRows(parts, {
      batchId,
      rows,
      findings,
      notes,
      preview: query.preview === 'true',
      principal,
      envelope,
    });
  });
