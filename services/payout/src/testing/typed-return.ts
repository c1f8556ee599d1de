import { randomUUID } from 'node:crypto';
import type { OrderReply } from '@huji/contracts/payout/order-http.ts';

/** A line as a cashier types it: the last payment of the order came back, or what `changes` says instead. */
export const typedReturn = (order: OrderReply, changes: object) => ({
  account: 'benefits',
  lines: [
    {
      ref: `T-${randomUUID()}`,
      type: 'return',
      endToEndId: order.attempts.at(-1)?.endToEndId,
      amountYuan: order.amountYuan,
      valueOn: '2025-08-01',
      ...changes,
    },
  ],
});
