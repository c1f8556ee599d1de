import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposeRedirection } from '@huji/contracts/payout/order-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { requireSocietiesOfOrders } from '../use-cases/require-societies-of-orders.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposeRedirection as propose } from '../use-cases/propose-redirection.ts';
import { orderReplyTo } from './order.reply.ts';

export const bindProposeRedirection = (parts: Parts): BoundOperation =>
  handle(proposeRedirection, async ({ params: { orderId }, body, envelope, principal }) => {
    await requireSocietiesOfOrders(parts, principal, [orderId]);
    const redirection = { ...body, proposedBy: handOf(principal) };
    const { state, revision } = await propose(parts, { orderId, redirection }, envelope);
    return { body: await orderReplyTo(parts, principal, state), revision };
  });
