import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Headcount } from '../domain/batch.ts';
import type { Parts } from './parts.ts';

interface Declaration {
  readonly batchId: string;
  readonly headcount: Headcount;
}

export const declareHeadcount = async (
  { documents }: Parts,
  { batchId, headcount }: Declaration,
  envelope: Envelope,
) => {
  const { size } = headcount;
  const told = withAudit(envelope, { stream: `batch/${batchId}`, action: 'headcount-declared', data: { size } });
  return accepted(await documents.batches.execute(batchId, { type: 'declare-headcount', headcount }, told));
};
