import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { fundShort } from '@huji/contracts/payout/events.ts';
import { takeOnPayoutBatch } from '../use-cases/take-on-payout-batch.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onFundShort = (parts: Parts): Reaction =>
  reaction(fundShort, ({ data }) => takeOnPayoutBatch(parts, data.payoutBatchId));
