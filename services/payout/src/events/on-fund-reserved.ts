import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { fundReserved } from '@huji/contracts/payout/events.ts';
import { takeOnPayoutBatch } from '../use-cases/take-on-payout-batch.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onFundReserved = (parts: Parts): Reaction =>
  reaction(fundReserved, ({ data }) => takeOnPayoutBatch(parts, data.payoutBatchId));
