import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { askBankAboutOrder } from '@huji/contracts/payout/order-http.ts';
import { isInFlight } from '../domain/order.ts';
import { askBankAboutOrder as ask } from '../use-cases/ask-bank-about-order.ts';
import { requireSocietiesOfOrders } from '../use-cases/require-societies-of-orders.ts';
import type { Parts } from '../use-cases/parts.ts';
import { orderUnknown } from './order.access.ts';
import { orderReplyTo } from './order.reply.ts';

export const bindAskBankAboutOrder = (parts: Parts): BoundOperation =>
  handle(askBankAboutOrder, async ({ params: { orderId }, principal, envelope }) => {
    await requireSocietiesOfOrders(parts, principal, [orderId]);
    const order = (await parts.documents.orders.read(orderId))?.state;
    if (order === undefined) throw orderUnknown();
    if (!isInFlight(order)) throw refused({ code: 'order_not_in_flight', detail: `the order is ${order.state}` });
    // What the bank says is recorded in its own name: who asked stands before it.
    await parts.audit.record(auditBy(envelope, `order/${orderId}`, 'bank-asked'));
    return { body: await orderReplyTo(parts, principal, (await ask(parts, orderId)) ?? order) };
  });
