import { nextStep } from '../domain/payout-batch/payout-batch-steps.ts';
import { advancePayoutBatch } from './advance-payout-batch.ts';
import { tellPayoutBatch } from './tell-payout-batch.ts';
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
