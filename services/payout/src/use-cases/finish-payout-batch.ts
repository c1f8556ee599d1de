import { nextStep } from '../domain/payout-batch-steps.ts';
import { advancePayoutBatch, tellPayoutBatch } from './advance-payout-batch.ts';
import type { Parts } from './parts.ts';
import { sendPayoutBatch } from './send-payout-batch.ts';

/** Takes a batch on, and then every order of a released one to the bank. */
export const finishPayoutBatch = (parts: Parts, payoutBatchId: string): Promise<void> =>
  parts.finishing.join(payoutBatchId, async () => {
    await advancePayoutBatch(parts, payoutBatchId);
    const batch = (await parts.documents.payoutBatches.read(payoutBatchId))?.state;
    if (batch === undefined || nextStep(batch, parts.clock.nowMs())?.type !== 'send-orders') return;
    if (await sendPayoutBatch(parts, batch)) await tellPayoutBatch(parts, payoutBatchId, { type: 'orders-sent' });
  });

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
