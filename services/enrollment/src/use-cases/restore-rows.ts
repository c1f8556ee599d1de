import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { OpenBatch } from '../domain/batch.ts';
import type { RowPlace } from '../domain/roster/roster-finding.ts';
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
  const data = { rosterNo: roster.no, rows: rows.length };
  const put = withAudit(envelope, { stream: `batch/${batchId}`, action: 'rows-put-back', data });
  const command = { type: 'put-back', rosterId: roster.id, rows } as const;
  return accepted(await parts.documents.batches.execute(batchId, command, put));
};
