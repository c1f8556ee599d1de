import { advancePayoutBatch } from './advance-payout-batch.ts';
import { finishPayoutBatch } from './finish-payout-batch.ts';
import type { Parts } from './parts.ts';

/** The same without waiting; a fault is logged, and the clock takes the batch up again. */
const beginFinishing = (parts: Parts, payoutBatchId: string): void => {
  finishPayoutBatch(parts, payoutBatchId).catch((error: unknown) => {
    parts.logger.warn('a payout batch stands until the clock comes by', { streamId: payoutBatchId }, error);
  });
};

/**
 * A step of a batch happened somewhere: it goes on from what its documents say. Nothing else is known of the step, so that
 * old ones, repeated ones and those of an earlier round do no harm. The bank is never waited for here.
 */
export const takeOnPayoutBatch = async (parts: Parts, payoutBatchId: string): Promise<void> => {
  await advancePayoutBatch(parts, payoutBatchId);
  beginFinishing(parts, payoutBatchId);
};
