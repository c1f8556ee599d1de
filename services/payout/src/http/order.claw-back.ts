import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { clawBack } from '@huji/contracts/payout/order-http.ts';
import { yuanToFen } from '@huji/contracts/shared/money.ts';
import { clawBackOrder } from '../use-cases/claw-back-order.ts';
import type { Parts } from '../use-cases/parts.ts';
import { orderReply } from './order.reply.ts';

export const bindClawBack = (parts: Parts): BoundOperation =>
  handle(clawBack, async ({ params: { orderId }, body: { amountYuan, ...credit }, envelope }) => {
    const taken = { ...credit, fen: yuanToFen(amountYuan) };
    const { state, revision } = await clawBackOrder(parts, { orderId, clawBack: taken }, envelope);
    return { body: orderReply(state), revision };
  });
