import { readBill as operation } from '@huji/contracts/premium/bill-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireSocietiesOfBatch } from '../use-cases/require-societies-of-batch.ts';
import { readBill } from '../use-cases/read-bill.ts';
import { billReply } from './bill.reply.ts';

export const bindReadBill = (parts: Parts): BoundOperation =>
  handle(operation, async ({ params: { batchId }, principal }) => {
    await requireSocietiesOfBatch(parts, principal, batchId);
    const { bill, revision } = await readBill(parts, batchId);
    return { body: billReply(batchId, bill), revision };
  });
