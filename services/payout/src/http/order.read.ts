import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { readOrder } from '@huji/contracts/payout/order-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireVisibleOrder } from './order.access.ts';
import { toldOrder } from './order.reply.ts';

export const bindReadOrder = (parts: Parts): BoundOperation =>
  handle(readOrder, async ({ params: { orderId }, principal }) => {
    const { order, revision } = await requireVisibleOrder(parts, principal, orderId);
    const opened = { stream: `payee/${order.payeeId}`, action: 'order-read', data: { orderId } };
    return { ...(await toldOrder(parts, principal, { state: order, revision })), opened };
  });
