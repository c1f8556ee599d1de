import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { forbidden } from '@huji/chassis/http/refused.ts';
import { listOwnOrders } from '@huji/contracts/payout/order-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { orderReply } from './order.reply.ts';

/** A person's payee has the person's id, so orders are found that still wait for an account. */
export const bindListOwnOrders = ({ documents }: Parts): BoundOperation =>
  handle(listOwnOrders, async ({ query: { claimId, cursor = null, limit: max }, principal: { personId } }) => {
    if (personId === undefined) throw forbidden('the sign-in names no person of the register');
    const asked =
      claimId === undefined
        ? ({ field: 'payeeId', equals: personId } as const)
        : ({ field: 'paidFor', equals: claimId } as const);
    const page = await documents.orders.find({ ...asked, cursor, max });
    const own = page.rows.filter(({ state }) => state.payeeId === personId);
    return { body: { orders: own.map(({ state }) => orderReply(state)), cursor: page.cursor } };
  });
