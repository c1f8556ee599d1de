import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { fundReserved, fundShort, payoutBatchAdvanced } from '@huji/contracts/payout/events.ts';
import type { PayoutBatchRunner } from '../sending/payout-batch-runner.ts';

/**
 * A step of a batch happened somewhere: take the batch on from what its documents say. The events carry no decision, so
 * that old ones, repeated ones and those of an earlier round do no harm. The bank is never waited for here.
 */
const takeOn = async (runner: PayoutBatchRunner, payoutBatchId: string): Promise<void> => {
  await runner.advance(payoutBatchId);
  runner.wake(payoutBatchId);
};

export const onFundReserved = (runner: PayoutBatchRunner): Reaction =>
  reaction(fundReserved, ({ data }) => takeOn(runner, data.payoutBatchId));

export const onFundShort = (runner: PayoutBatchRunner): Reaction =>
  reaction(fundShort, ({ data }) => takeOn(runner, data.payoutBatchId));

export const onPayoutBatchAdvanced = (runner: PayoutBatchRunner): Reaction =>
  reaction(payoutBatchAdvanced, ({ data }) => takeOn(runner, data.payoutBatchId));
