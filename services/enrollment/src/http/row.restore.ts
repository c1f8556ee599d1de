import { restoreRows } from '@huji/contracts/enrollment/roster-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { restoreRows as restore } from '../use-cases/restore-rows.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireBatch } from './batch.access.ts';
import { batchReply } from './batch.reply.ts';

export const bindRestoreRows = (parts: Parts): BoundOperation =>
  handle(restoreRows, async ({ params: { batchId }, body, principal, envelope }) => {
    const { batch } = await requireBatch(parts, batchId, principal, 'act');
    const rows = body.rows.map((row) => present(row));
    const { state, revision } = await restore(parts, { batchId, batch, rows }, envelope);
    return { body: batchReply(batchId, state, envelope.on), revision };
  });
