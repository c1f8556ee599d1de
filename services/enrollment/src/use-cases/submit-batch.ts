import { ok } from '@huji/contracts/shared/decider.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { requireRevision } from '@huji/chassis/http/preconditions.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Batch } from '../domain/batch.ts';
import type { Parts } from './parts.ts';

interface Request {
  readonly batchId: string;
  /** The revision the caller saw, where the caller says so. */
  readonly seen: number | undefined;
}

/** @throws Refused `stale` */
export const submitBatch = async (
  { documents, payableDays }: Parts,
  { batchId, seen }: Request,
  envelope: Envelope,
) => {
  const { on } = envelope;
  const submitSeen = async (batch: Batch, current: number) => {
    requireRevision(seen, current);
    const days = batch === null ? 0 : payableDays(batch.society, batch.startOn);
    return ok({ type: 'submit', on, payableDays: days } as const);
  };
  const told = withAudit(envelope, { stream: `batch/${batchId}`, action: 'batch-submitted' });
  return accepted(await documents.batches.executeGathered(batchId, submitSeen, told));
};
