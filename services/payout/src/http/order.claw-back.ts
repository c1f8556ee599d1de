import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { clawBack } from '@huji/contracts/payout/http.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import type { PayoutParts } from '../parts.ts';
import { orderReply } from '../views/order-reply.ts';
import { accepted, yuanToFen } from './answers.ts';

export const bindClawBack = ({ stores, audit }: PayoutParts): BoundOperation =>
  handle(clawBack, async ({ params: { orderId }, body, envelope }) => {
    const { ref, fund, amountYuan, valueOn } = body;
    const command = { kind: 'claw-back', clawBack: { ref, fund, fen: yuanToFen(amountYuan), valueOn } } as const;
    const { state, revision } = accepted(await stores.orders.execute(orderId, command, envelope));
    await audit.record(auditBy(envelope, `order/${orderId}`, 'benefit-clawed-back'));
    return { body: orderReply(state), revision };
  });
