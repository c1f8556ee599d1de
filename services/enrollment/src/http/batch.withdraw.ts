import { withdrawBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { withdrawBatch as withdraw } from '../use-cases/withdraw-batch.ts';
import { requireBatch } from './batch.access.ts';
import { batchReply } from './batch.reply.ts';

export const bindWithdrawBatch = (parts: Parts): BoundOperation =>
  handle(withdrawBatch, async ({ params: { batchId }, principal, envelope }) => {
    await requireBatch(parts, batchId, principal, 'act');
    const { state, revision } = await withdraw(parts, { batchId }, envelope);
    return { body: batchReply(batchId, state, envelope.on), revision };
  });
