import type { PayoutBatchAdvanced } from '@huji/contracts/payout/events.ts';
import { isAdvancing, type PayoutBatch, type PayoutBatchEvent } from './payout-batch.ts';

export interface PayoutBatchAnnouncement {
  readonly type: 'payout-batch-advanced';
  readonly data: PayoutBatchAdvanced;
}

/** Every state in which the batch goes on by itself is told, so that a crash never leaves one standing. */
export const announcePayoutBatch = (event: PayoutBatchEvent, batch: PayoutBatch): readonly PayoutBatchAnnouncement[] =>
  isAdvancing(batch) && event.type !== 'fund-gave'
    ? [{ type: 'payout-batch-advanced', data: { payoutBatchId: batch.payoutBatchId, state: batch.state } }]
    : [];
