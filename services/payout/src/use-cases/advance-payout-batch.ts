import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { creditedTo } from '../domain/journal-totals.ts';
import {
  nextStep,
  reactToCashRead,
  reactToFundAnswered,
  reserving,
} from '../domain/payout-batch/payout-batch-steps.ts';
import type { FundShare, PayoutBatch } from '../domain/payout-batch/payout-batch.ts';
import type { Parts } from './parts.ts';
import { readCashOfBatch } from './read-cash-of-batch.ts';
import { readTotalsUpTo } from './read-totals-up-to.ts';
import { BATCH_RUNNER, tellPayoutBatch } from './tell-payout-batch.ts';

const ORDERS_AT_ONCE = 50;

const reserve = async (parts: Parts, batch: PayoutBatch, share: FundShare): Promise<void> => {
  const credited = async () => creditedTo(await readTotalsUpTo(parts, parts.clock.today()), share.fund);
  const outcome = await parts.documents.funds.executeGathered(
    share.fund,
    async () => ok(reserving(batch, share, await credited())),
    parts.ownEnvelope(BATCH_RUNNER),
  );
  await tellPayoutBatch(parts, batch.payoutBatchId, reactToFundAnswered(batch, share.fund, obeyed(outcome).state));
};

const checkCash = async (parts: Parts, batch: PayoutBatch): Promise<void> => {
  const free = await readCashOfBatch(parts, batch);
  await tellPayoutBatch(parts, batch.payoutBatchId, reactToCashRead(batch, free));
};

const giveAllBack = async (parts: Parts, { payoutBatchId, round, funds }: PayoutBatch): Promise<void> => {
  const command = { type: 'give-back', payoutBatchId, round } as const;
  for (const { fund } of funds)
    obeyed(await parts.documents.funds.execute(fund, command, parts.ownEnvelope(BATCH_RUNNER)));
  await tellPayoutBatch(parts, payoutBatchId, { type: 'all-given-back', round });
};

const freeOrders = async (parts: Parts, { payoutBatchId, orders }: PayoutBatch): Promise<void> => {
  const command = { type: 'unassign', payoutBatchId } as const;
  await inParallel(orders, ORDERS_AT_ONCE, async ({ orderId }) =>
    obeyed(await parts.documents.orders.execute(orderId, command, parts.ownEnvelope(BATCH_RUNNER))),
  );
  await tellPayoutBatch(parts, payoutBatchId, { type: 'orders-freed' });
};

/** Takes a payout batch on from whatever state it is in, up to the bank or the next person: reserves, gives back, frees. */
export const advancePayoutBatch = async (parts: Parts, payoutBatchId: string): Promise<void> => {
  for (;;) {
    const batch = (await parts.documents.payoutBatches.read(payoutBatchId))?.state;
    const step = batch === undefined ? null : nextStep(batch, parts.clock.nowMs());
    if (batch === undefined || step === null || step.type === 'send-orders') return;
    switch (step.type) {
      case 'abandon':
        await tellPayoutBatch(parts, payoutBatchId, { type: 'abandon' });
        break;
      case 'reserve':
        await reserve(parts, batch, step.share);
        break;
      case 'check-cash':
        await checkCash(parts, batch);
        break;
      case 'give-all-back':
        await giveAllBack(parts, batch);
        break;
      case 'free-orders':
        await freeOrders(parts, batch);
        break;
    }
  }
};
