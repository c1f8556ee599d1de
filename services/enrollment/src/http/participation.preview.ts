import { previewParticipation } from '@huji/contracts/enrollment/participation-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { previewParticipation as preview } from '../use-cases/preview-participation.ts';
import { requireBatch } from './batch.access.ts';

export const bindPreviewParticipation = (parts: Parts): BoundOperation =>
  handle(previewParticipation, async ({ params: { batchId }, body, principal, authorization = '' }) => {
    const { batch } = await requireBatch(parts, batchId, principal, 'act');
    const { without, size } = body;
    const answer = await preview(parts, { batchId, batch, without, size, authorization });
    const plans = answer.plans.map(({ plan, result, size, n, joined, required, missing = 0, sentence }) =>
      present({ plan, result, size, n, joined, required, missing, sentence }),
    );
    return { body: { plans } };
  });
