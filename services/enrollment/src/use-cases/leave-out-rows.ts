import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import type { OpenBatch } from '../domain/batch.ts';
import { placeKey, placesOf, type RowPlace } from '../domain/roster/roster-finding.ts';
import type { Parts } from './parts.ts';
import { loadFindings } from './load-findings.ts';
import { moveLeftOut } from './move-left-out.ts';

interface LeavingOut {
  readonly batchId: string;
  readonly batch: OpenBatch;
  readonly rows: readonly RowPlace[];
}

/** Rows with a finding do not hold up the submission any longer. They are not sent, and stay in size and n. */
export const leaveOutRows = async (parts: Parts, { batchId, batch, rows }: LeavingOut, envelope: Envelope) => {
  const { roster } = batch;
  if (roster === null) throw refused({ code: 'batch_roster_missing', detail: 'the batch has no rows' });
  const heldUp = new Set((await loadFindings(parts, { batchId, roster })).flatMap(placesOf).map(placeKey));
  const index = rows.findIndex((row) => !heldUp.has(placeKey(row)));
  if (index >= 0)
    throw refused({
      code: 'batch_row_not_held_up',
      detail: 'a row that is named has no finding',
      data: { pointer: `/rows/${String(index)}`, line: rows[index]?.line },
    });
  return moveLeftOut(parts, { batchId, roster }, { type: 'leave-out', rosterId: roster.id, rows }, envelope);
};
