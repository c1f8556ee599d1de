import type { OrderFlag } from '@huji/contracts/payout/reason-codes.ts';
import { openFlags } from '../domain/order-flags.ts';
import type { PayoutBatch } from '../domain/payout-batch/payout-batch.ts';
import type { Parts } from './parts.ts';
import { readFlagsOfOrders } from './read-flags-of-orders.ts';

/** What holds the orders of a batch now, of each that is still in it: what whoever checks it looks at. */
export const readFlagsOfBatch = async (
  parts: Parts,
  { payoutBatchId, orders: listed }: Pick<PayoutBatch, 'payoutBatchId' | 'orders'>,
): Promise<ReadonlyMap<string, readonly OrderFlag[]>> => {
  const orders = await parts.documents.orders.readMany(listed.map(({ orderId }) => orderId));
  const standing = orders.flatMap((found) => (found?.state.payoutBatchId === payoutBatchId ? [found.state] : []));
  const raised = await readFlagsOfOrders(parts, standing);
  return new Map(
    standing.flatMap((order) => {
      const open = openFlags(order, raised.get(order.orderId) ?? []);
      return open.length === 0 ? [] : [[order.orderId, open.map(({ code }) => code)] as const];
    }),
  );
};
