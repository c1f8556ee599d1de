import { confirmFreeBill as operation } from '@huji/contracts/premium/bill-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { confirmFreeBill } from '../use-cases/confirm-free-bill.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireSocietiesOfBatch } from '../use-cases/require-societies-of-batch.ts';
import { billReply } from './bill.reply.ts';

export const bindConfirmFreeBill = (parts: Parts): BoundOperation =>
  handle(operation, async ({ params: { batchId }, principal, envelope }) => {
    await requireSocietiesOfBatch(parts, principal, batchId);
    const { bill, revision } = await confirmFreeBill(parts, batchId, envelope);
    return { body: billReply(batchId, bill), revision };
  });
