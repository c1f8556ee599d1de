import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { forbidden } from '@huji/chassis/http/refused.ts';
import { listOwnOrders } from '@huji/contracts/payout/order-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { findPayeeId } from '../use-cases/find-payee-id.ts';
import { orderReplyTo } from './order.reply.ts';

/** A person's payee has an id that follows from the person's, so orders are found that still wait for an account. */
export const bindListOwnOrders = (parts: Parts): BoundOperation =>
  handle(listOwnOrders, async ({ query: { claimId, cursor = null, limit: max }, principal }) => {
    const { personId } = principal;
    if (personId === undefined) throw forbidden('the sign-in names no person of the register');
    const payeeId = await findPayeeId(parts, { type: 'person', personId });
    const asked =
      claimId === undefined
        ? ({ field: 'payeeId', equals: payeeId } as const)
        : ({ field: 'paidFor', equals: claimId } as const);
    const page = await parts.documents.orders.find({ ...asked, cursor, max });
    const own = page.rows.filter(({ state }) => state.payeeId === payeeId);
    const orders = await Promise.all(own.map(({ state }) => orderReplyTo(parts, principal, state)));
    const opened = { stream: `payee/${payeeId}`, action: 'own-orders-read', data: { shown: orders.length } };
    return { body: { orders, cursor: page.cursor }, opened };
  });
