import { declareHeadcount } from '@huji/contracts/enrollment/batch-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { declareHeadcount as declare } from '../use-cases/declare-headcount.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireBatch } from './batch.access.ts';
import { batchReply } from './batch.reply.ts';

export const bindDeclareHeadcount = (parts: Parts): BoundOperation =>
  handle(declareHeadcount, async ({ params: { batchId }, body, ifMatch, principal, envelope }) => {
    await requireBatch(parts, batchId, principal, 'act');
    const { size, women, exclusions, leftService } = body;
    const declaration = { batchId, headcount: { size, women, exclusions }, leftService, seen: ifMatch };
    const { state, revision } = await declare(parts, declaration, envelope);
    return { body: batchReply(batchId, state, envelope.on), revision };
  });
