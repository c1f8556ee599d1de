import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import type { OpenBatch } from '../domain/batch.ts';
import type { RowPlace } from '../domain/roster/roster-finding.ts';
import { moveLeftOut } from './move-left-out.ts';
import type { Parts } from './parts.ts';

interface PuttingBack {
  readonly batchId: string;
  readonly batch: OpenBatch;
  readonly rows: readonly RowPlace[];
}

/** Rows that were left out hold up the submission again, until they are mended. */
export const restoreRows = async (parts: Parts, { batchId, batch, rows }: PuttingBack, envelope: Envelope) => {
  const { roster } = batch;
  if (roster === null) throw refused({ code: 'batch_roster_missing', detail: 'the batch has no rows' });
  return moveLeftOut(parts, { batchId, roster }, { type: 'put-back', rosterId: roster.id, rows }, envelope);
};
