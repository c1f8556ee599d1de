import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { pageAfter } from '@huji/chassis/persistence/page-after.ts';
import { listOrderEntries } from '@huji/contracts/payout/order-http.ts';
import { keysOfOrder } from '../domain/business-key.ts';
import type { Parts } from '../use-cases/parts.ts';
import { journalEntryReply } from './journal.reply.ts';
import { requireVisibleOrder } from './order.access.ts';

/** An order has few entries; they are looked up by what they would be called, so that the journal is not walked. */
export const bindListOrderEntries = (parts: Parts): BoundOperation =>
  handle(listOrderEntries, async ({ params: { orderId }, query: { cursor = null, limit: max }, principal }) => {
    const { order } = await requireVisibleOrder(parts, principal, orderId);
    const booked = await parts.documents.journalEntries.readMany(keysOfOrder(order));
    const entries = booked.filter((entry) => entry !== null).map(journalEntryReply);
    const page = pageAfter(entries, ({ postedOn, businessKey }) => `${postedOn} ${businessKey}`, { cursor, max });
    const opened = { stream: `payee/${order.payeeId}`, action: 'order-entries-read', data: { orderId } };
    return { body: { entries: [...page.rows], cursor: page.cursor }, opened };
  });
