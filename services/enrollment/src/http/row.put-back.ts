import { putBackRows } from '@huji/contracts/enrollment/roster-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { putBackRows as putBack } from '../use-cases/put-back-rows.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireBatch } from './batch.access.ts';
import { batchReply } from './batch.reply.ts';

export const bindPutBackRows = (parts: Parts): BoundOperation =>
  handle(putBackRows, async ({ params: { batchId }, body, principal, envelope }) => {
    const { batch } = await requireBatch(parts, batchId, principal, 'act');
    const rows = body.rows.map((row) => present(row));
    const { state, revision } = await putBack(parts, { batchId, batch, rows }, envelope);
    return { body: batchReply(batchId, state, envelope.on), revision };
  });
