import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { PayoutBatchCommand } from '../domain/payout-batch/payout-batch.ts';
import type { Parts } from './parts.ts';

/** Who takes payout batches on where nobody asks. */
export const BATCH_RUNNER = 'payout.batch-runner';

/** A step that was taken already says nothing new, so nobody is refused who comes second. */
export const tellPayoutBatch = async (
  { documents, ownEnvelope }: Parts,
  payoutBatchId: string,
  command: PayoutBatchCommand,
): Promise<void> => {
  obeyed(await documents.payoutBatches.execute(payoutBatchId, command, ownEnvelope(BATCH_RUNNER)));
};
