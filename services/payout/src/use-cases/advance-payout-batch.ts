import type { Logger } from '@huji/chassis/observability/logger.ts';
import type { BusinessClock } from '@huji/chassis/runtime/business-clock.ts';
import { reservationOf } from '../domain/fund.ts';
import { creditedTo } from '../domain/journal-totals.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import type { PayoutBatch, PayoutBatchCommand } from '../domain/payout-batch.ts';
import type { PayoutStores } from '../stores.ts';
import type { OrderSender } from './order-sender.ts';

/**
 * Takes a payout batch on from whatever state it is in. Every step is decided by the documents alone and changes nothing
 * when it was taken before, so it may be run by the request, by an event, by the clock, by several replicas at once, and
 * again after a crash.
 */
export interface PayoutBatchRunner {
  /** Reserves, gives back, frees: everything but the bank. */
  readonly advance: (payoutBatchId: string) => Promise<void>;
  /** `advance`, and then every order of a released batch to the bank. */
  readonly finish: (payoutBatchId: string) => Promise<void>;
  /** `finish` without waiting; a fault is logged, and the clock takes the batch up again. */
  readonly wake: (payoutBatchId: string) => void;
}

/** A batch whose maker's request never ended is taken apart after this. */
const GATHERING_MS_MAX = 15 * 60_000;
const ACTOR = 'payout.batch-runner';

export const createPayoutBatchRunner = (
  stores: PayoutStores,
  { sender, clock, logger }: { sender: OrderSender; clock: BusinessClock; logger: Logger },
): PayoutBatchRunner => {
  const { batches, funds, orders, journal, ownEnvelope } = stores;
  const tell = async (id: string, command: PayoutBatchCommand): Promise<void> => {
    await batches.execute(id, command, ownEnvelope(ACTOR));
  };

  const reserveNext = async ({ payoutBatchId, round, ...batch }: PayoutBatch): Promise<void> => {
    const share = batch.funds.find(({ fund }) => !batch.reserved.includes(fund));
    if (share === undefined) return;
    const { fund, fen } = share;
    const outcome = await funds.executeGathered(
      fund,
      async () => {
        const creditedFen = creditedTo(await journal.totals(), fund);
        return ok({ kind: 'reserve', payoutBatchId, round, fen, creditedFen });
      },
      ownEnvelope(ACTOR),
    );
    if (outcome.type === 'refused') throw new Error(`fund ${fund}: ${outcome.refusal.code}`);
    const gave = reservationOf(outcome.state, payoutBatchId, round)?.state === 'reserved';
    await tell(payoutBatchId, { kind: gave ? 'fund-gave' : 'fund-fell-short', round, fund });
  };

  const giveAllBack = async ({ payoutBatchId, round, ...batch }: PayoutBatch): Promise<void> => {
    for (const { fund } of batch.funds) {
      await funds.execute(fund, { kind: 'give-back', payoutBatchId, round }, ownEnvelope(ACTOR));
    }
    await tell(payoutBatchId, { kind: 'all-given-back', round });
  };

  const freeOrders = async ({ payoutBatchId, ...batch }: PayoutBatch): Promise<void> => {
    await Promise.all(
      batch.orders.map(({ orderId }) =>
        orders.execute(orderId, { kind: 'unassign', payoutBatchId }, ownEnvelope(ACTOR)),
      ),
    );
    await tell(payoutBatchId, { kind: 'orders-freed' });
  };

  /** False when there is nothing to be done without the bank, or without a person. */
  const step = async (batch: PayoutBatch): Promise<boolean> => {
    switch (batch.state) {
      case 'gathering':
        if (clock.nowMs() - Date.parse(batch.madeAt) < GATHERING_MS_MAX) return false;
        await tell(batch.payoutBatchId, { kind: 'withdraw' });
        return true;
      case 'reserving':
        await reserveNext(batch);
        return true;
      case 'returning':
        await giveAllBack(batch);
        return true;
      case 'withdrawing':
        await freeOrders(batch);
        return true;
      default:
        return false;
    }
  };

  const advance = async (payoutBatchId: string): Promise<void> => {
    for (;;) {
      const found = await batches.read(payoutBatchId);
      if (found === null || !(await step(found.state))) return;
    }
  };

  const finish = async (payoutBatchId: string): Promise<void> => {
    await advance(payoutBatchId);
    const found = await batches.read(payoutBatchId);
    if (found?.state.state !== 'released') return;
    const orderIds = found.state.orders.map(({ orderId }) => orderId);
    if (await sender.sendAll(payoutBatchId, orderIds)) await tell(payoutBatchId, { kind: 'orders-sent' });
  };

  const finishing = new Map<string, Promise<void>>();
  const finishOnce = (payoutBatchId: string): Promise<void> => {
    const running = finishing.get(payoutBatchId);
    if (running) return running;
    const run = finish(payoutBatchId).finally(() => finishing.delete(payoutBatchId));
    finishing.set(payoutBatchId, run);
    return run;
  };

  return {
    advance,
    finish: finishOnce,
    wake: (payoutBatchId) => {
      finishOnce(payoutBatchId).catch((error: unknown) => {
        logger.warn('a payout batch stands until the clock comes by', { streamId: payoutBatchId }, error);
      });
    },
  };
};
