import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { BatchCommand, Roster } from '../domain/batch.ts';
import type { Parts } from './parts.ts';

const ENTRIES = { 'leave-out': 'rows-left-out', 'put-back': 'rows-put-back' } as const;

/** Rows of the draft's roster leave the submission, or come back to it; the roster's number and how many they were is on record. */
export const moveLeftOut = async (
  { documents }: Parts,
  { batchId, roster }: { readonly batchId: string; readonly roster: Pick<Roster, 'no'> },
  command: Extract<BatchCommand, { type: keyof typeof ENTRIES }>,
  envelope: Envelope,
) => {
  const data = { rosterNo: roster.no, rows: command.rows.length };
  const told = withAudit(envelope, { stream: `batch/${batchId}`, action: ENTRIES[command.type], data });
  return accepted(await documents.batches.execute(batchId, command, told));
};
