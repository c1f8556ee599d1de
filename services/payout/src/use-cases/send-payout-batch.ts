import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import { endToEndIdOf } from '../domain/order-end-to-end-id.ts';
import { handlersOf } from '../domain/order-sending.ts';
import { isBatchedIn, type Order } from '../domain/order.ts';
import type { PayoutBatch } from '../domain/payout-batch/payout-batch.ts';
import type { Parts } from './parts.ts';
import { readPaidPeople } from './read-paid-people.ts';
import { sendOrder } from './send-order.ts';

const PAYMENTS_AT_ONCE = 8;

const waiting = async ({ documents }: Parts, { payoutBatchId, orders }: PayoutBatch): Promise<readonly Order[]> =>
  (await documents.orders.readMany(orders.map(({ orderId }) => orderId)))
    .map((found) => found?.state)
    .filter((order) => order !== undefined)
    .filter((order) => isBatchedIn(payoutBatchId, order));

/** A breaker that rests is tried with a question: a payment that it would not let through must not be begun. */
const isAnswering = async ({ bank }: Parts, { orderId, attempts }: Order): Promise<boolean> => {
  if (bank.isAnswering()) return true;
  try {
    await bank.ask(endToEndIdOf(orderId, attempts.length + 1));
    return bank.isAnswering();
  } catch (error) {
    if (error instanceof Unavailable) return false;
    throw error;
  }
};

/** True when no order waits for the bank in this batch any more. Begins no more payments when the bank stops answering. */
export const sendPayoutBatch = async (parts: Parts, batch: PayoutBatch): Promise<boolean> => {
  const pending = await waiting(parts, batch);
  if (pending[0] !== undefined && !(await isAnswering(parts, pending[0]))) return false;
  await inParallel(pending, PAYMENTS_AT_ONCE, async (order) => {
    const { payoutBatchId } = batch;
    const handledBy = handlersOf(batch, await readPaidPeople(parts, order));
    if (parts.bank.isAnswering()) await sendOrder(parts, { payoutBatchId, order, handledBy });
  });
  return (await waiting(parts, batch)).length === 0;
};
