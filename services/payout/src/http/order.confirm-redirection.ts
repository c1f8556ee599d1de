import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { confirmRedirection } from '@huji/contracts/payout/order-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { confirmRedirection as confirm } from '../use-cases/confirm-redirection.ts';
import { requireSocietiesOfOrders } from '../use-cases/require-societies-of-orders.ts';
import type { Parts } from '../use-cases/parts.ts';
import { orderReplyTo } from './order.reply.ts';

export const bindConfirmRedirection = (parts: Parts): BoundOperation =>
  handle(confirmRedirection, async ({ params: { orderId }, envelope, principal }) => {
    await requireSocietiesOfOrders(parts, principal, [orderId]);
    const { state, revision } = await confirm(parts, { orderId, confirmedBy: handOf(principal) }, envelope);
    return { body: await orderReplyTo(parts, principal, state), revision };
  });
