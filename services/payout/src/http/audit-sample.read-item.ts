import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { readAuditSampleItem } from '@huji/contracts/payout/audit-sample-http.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { keysOfOrder } from '../domain/business-key.ts';
import { payingAccountOf } from '../domain/journal-accounts.ts';
import type { Order } from '../domain/order.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireVisibleSample } from './audit-sample.access.ts';
import { auditSampleItemReply, claimPaymentOf } from './audit-sample.reply.ts';
import { journalEntryReply } from './journal.reply.ts';
import { requireVisibleOrder } from './order.access.ts';
import { orderReplyTo } from './order.reply.ts';

/** The line of the bank's statement that says that this attempt was paid. */
const statementLineOf = async ({ documents }: Parts, order: Order, attemptNo: number) => {
  const ref = order.attempts.find(({ no }) => no === attemptNo)?.debitRef;
  const line =
    ref === undefined ? null : await documents.statementLines.standing({ account: payingAccountOf(order), ref });
  if (line === null) return undefined;
  const { account, endToEndId, valueOn } = line;
  return { account, ref: line.ref, endToEndId, amountYuan: formatYuan(line.fen), valueOn };
};

const batchOf = async ({ documents }: Parts, payoutBatchId: string) => {
  const batch = (await documents.payoutBatches.read(payoutBatchId))?.state;
  if (batch === undefined || batch.state === 'none') return undefined;
  const { state, fen, orders, maker, checker, releaser, madeOn, releasedOn } = batch;
  return {
    ...{ payoutBatchId, state, amountYuan: formatYuan(fen), count: orders.length, maker: maker.subject, madeOn },
    ...present({ checker: checker?.subject, releaser: releaser?.subject, releasedOn }),
  };
};

/** More steps than an order or a batch ever takes; what is before them the audit log lists. */
const AUDIT_ENTRIES = 1_000;

const auditOf = async ({ audit }: Parts, streams: readonly string[]) =>
  (await Promise.all(streams.map((stream) => audit.latest(stream, AUDIT_ENTRIES)))).flat();

export const bindReadAuditSampleItem = (parts: Parts): BoundOperation =>
  handle(readAuditSampleItem, async ({ params: { sampleId, itemNo }, principal }) => {
    const { items } = await requireVisibleSample(parts, principal, sampleId);
    const item = items[itemNo - 1];
    if (item === undefined)
      throw refused({ code: 'audit_sample_item_unknown', detail: `the sample has ${String(items.length)} items` });
    const { orderId, attempt } = claimPaymentOf(item);
    const { order } = await requireVisibleOrder(parts, principal, orderId);
    const payoutBatchId = order.attempts.find(({ no }) => no === attempt)?.payoutBatchId;
    const streams = [`order/${orderId}`, ...(payoutBatchId === undefined ? [] : [`payout-batch/${payoutBatchId}`])];
    const [shown, payoutBatch, statementLine, booked, audit] = await Promise.all([
      orderReplyTo(parts, principal, order),
      payoutBatchId === undefined ? undefined : batchOf(parts, payoutBatchId),
      statementLineOf(parts, order, attempt),
      parts.documents.journalEntries.readMany(keysOfOrder(order)),
      auditOf(parts, streams),
    ]);
    return {
      body: {
        ...auditSampleItemReply({ itemNo, item }),
        ...present({ holderMasked: shown.holderMasked, payeeErased: shown.payeeErased, payoutBatch, statementLine }),
        order: shown,
        entries: booked.filter((entry) => entry !== null).map(journalEntryReply),
        audit,
      },
      opened: {
        stream: `payee/${order.payeeId}`,
        action: 'audit-sample-item-read',
        data: { orderId, sampleId, itemNo },
      },
    };
  });
