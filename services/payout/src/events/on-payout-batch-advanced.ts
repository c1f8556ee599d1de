import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { payoutBatchAdvanced } from '@huji/contracts/payout/events.ts';
import { takeOnPayoutBatch } from '../use-cases/take-on-payout-batch.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onPayoutBatchAdvanced = (parts: Parts): Reaction =>
  reaction(payoutBatchAdvanced, ({ data }) => takeOnPayoutBatch(parts, data.payoutBatchId));
