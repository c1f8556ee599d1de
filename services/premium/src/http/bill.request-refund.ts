import { requestRefund as operation } from '@huji/contracts/premium/bill-http.ts';
import { yuanToFen } from '@huji/contracts/shared/money.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requestRefund } from '../use-cases/request-refund.ts';
import { billReply } from './bill.reply.ts';

export const bindRequestRefund = (parts: Parts): BoundOperation =>
  handle(operation, async ({ params: { batchId }, body: { payeeId, amountYuan }, envelope }) => {
    const fen = amountYuan === undefined ? undefined : yuanToFen(amountYuan);
    const { bill, revision } = await requestRefund(parts, { batchId, payeeId, fen }, envelope);
    return { body: billReply(batchId, bill), revision };
  });
