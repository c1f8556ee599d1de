import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposeClawBack } from '@huji/contracts/payout/order-http.ts';
import { yuanToFen } from '@huji/contracts/shared/money.ts';
import { requireSocietiesOfOrders } from '../use-cases/require-societies-of-orders.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposed } from './payout-proposal.reply.ts';

export const bindProposeClawBack = (parts: Parts): BoundOperation =>
  handle(proposeClawBack, async (request) => {
    const {
      params: { orderId },
      body,
      principal,
    } = request;
    await requireSocietiesOfOrders(parts, principal, [orderId]);
    const { amountYuan, ...credit } = body;
    const wanted = { type: 'claw-back', orderId, clawBack: { ...credit, fen: yuanToFen(amountYuan) } } as const;
    return proposed(parts, wanted, request);
  });
