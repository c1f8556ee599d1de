import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { pageAfter } from '@huji/chassis/persistence/page-after.ts';
import { listAuditSampleItems } from '@huji/contracts/payout/audit-sample-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireVisibleSample } from './audit-sample.access.ts';
import { auditSampleItemReply, type NumberedItem } from './audit-sample.reply.ts';
import { shownHolder } from './order.reply.ts';

const NUMBER_DIGITS = 6;

/** Whose account each was paid to, masked; an erased payee's item stands like any other. */
const withHolders = async (parts: Parts, items: readonly NumberedItem[]) => {
  const shown = items.map(auditSampleItemReply);
  const orders = await parts.documents.orders.readMany(shown.map(({ orderId }) => orderId));
  return Promise.all(
    shown.map(async (item, at) => {
      const payeeId = orders[at]?.state.payeeId;
      return payeeId === undefined ? item : { ...item, ...(await shownHolder(parts, payeeId)) };
    }),
  );
};

export const bindListAuditSampleItems = (parts: Parts): BoundOperation =>
  handle(listAuditSampleItems, async ({ params: { sampleId }, query: { cursor = null, limit: max }, principal }) => {
    const { items } = await requireVisibleSample(parts, principal, sampleId);
    const numbered = items.map((item, at): NumberedItem => ({ itemNo: at + 1, item }));
    const page = pageAfter(numbered, ({ itemNo }) => String(itemNo).padStart(NUMBER_DIGITS, '0'), { cursor, max });
    const opened = { stream: `audit-sample/${sampleId}`, action: 'list-read', data: { sampleId } };
    return { body: { items: await withHolders(parts, page.rows), cursor: page.cursor }, opened };
  });
