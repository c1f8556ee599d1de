import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Parts } from './parts.ts';

export const withdrawBatch = async (
  { documents }: Parts,
  { batchId }: { readonly batchId: string },
  envelope: Envelope,
) => {
  const told = withAudit(envelope, { stream: `batch/${batchId}`, action: 'batch-withdrawal-requested' });
  return accepted(await documents.batches.execute(batchId, { type: 'request-withdrawal', on: envelope.on }, told));
};
