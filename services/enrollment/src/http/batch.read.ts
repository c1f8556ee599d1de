import { readBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { countCovers } from '../views/batch-cover.ts';
import { requireBatch } from './batch.access.ts';
import { batchReply } from './batch.reply.ts';

export const bindReadBatch = (parts: Parts): BoundOperation =>
  handle(readBatch, async ({ params: { batchId }, principal, envelope }) => {
    const { batch, revision } = await requireBatch(parts, batchId, principal, 'read');
    const covers = batch.bill === null ? undefined : await countCovers(parts.views.covers, batchId, envelope);
    return { body: batchReply(batchId, batch, envelope.on, covers), revision };
  });
