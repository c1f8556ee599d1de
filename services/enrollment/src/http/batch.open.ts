import { openBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { openBatch as open } from '../use-cases/open-batch.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireBatch } from './batch.access.ts';
import { batchReply } from './batch.reply.ts';
import { requireAdmitted, requireEmployer } from './employer.access.ts';

export const bindOpenBatch = (parts: Parts): BoundOperation =>
  handle(openBatch, async ({ body, principal, envelope, idFor }) => {
    const { employerId, society, startOn, copyFrom } = body;
    const { employer } = await requireEmployer(parts, employerId, principal, 'act');
    requireAdmitted(employer, society ?? employer.society);
    const source =
      copyFrom === undefined
        ? null
        : { batchId: copyFrom, batch: (await requireBatch(parts, copyFrom, principal, 'act')).batch };
    const batchId = idFor('batch');
    const opening = { batchId, employerId, employer, society, startOn, source };
    const batch = await open(parts, opening, envelope);
    return { body: batchReply(batchId, batch, envelope.on), location: `/v1/batches/${batchId}` };
  });
