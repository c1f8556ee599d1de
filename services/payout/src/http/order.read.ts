import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { getOrder } from '@huji/contracts/payout/http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireVisibleOrder } from './order.access.ts';
import { orderReply } from './order.reply.ts';

export const bindGetOrder = (parts: Parts): BoundOperation =>
  handle(getOrder, async ({ params: { orderId }, principal }) => {
    const { order, revision } = await requireVisibleOrder(parts, principal, orderId);
    return { body: orderReply(order), revision };
  });
