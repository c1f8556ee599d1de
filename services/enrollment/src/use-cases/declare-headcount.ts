import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { requireRevision } from '@huji/chassis/http/preconditions.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Batch, Headcount } from '../domain/batch.ts';
import type { Parts } from './parts.ts';

interface Declaration {
  readonly batchId: string;
  readonly headcount: Omit<Headcount, 'leftService'>;
  /** Who is no longer in service; undefined: as declared before. */
  readonly leftService: readonly string[] | undefined;
  /** The revision the caller saw, where the caller says so. */
  readonly seen: number | undefined;
}

/** @throws Refused `stale` */
export const declareHeadcount = async (
  { documents }: Parts,
  { batchId, headcount, leftService, seen }: Declaration,
  envelope: Envelope,
) => {
  const declareSeen = async (batch: Batch, current: number) => {
    requireRevision(seen, current);
    const gone = leftService ?? batch?.headcount?.leftService ?? [];
    return ok({ type: 'declare-headcount', headcount: { ...headcount, leftService: gone } } as const);
  };
  const { size } = headcount;
  const told = withAudit(envelope, { stream: `batch/${batchId}`, action: 'headcount-declared', data: { size } });
  return accepted(await documents.batches.executeGathered(batchId, declareSeen, told));
};
