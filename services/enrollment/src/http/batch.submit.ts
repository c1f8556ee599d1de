import { submitBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { submitBatch as submit } from '../use-cases/submit-batch.ts';
import { knowActingPerson } from '../use-cases/know-acting-person.ts';
import { requireAdmittedBatch } from './batch.access.ts';
import { batchReply } from './batch.reply.ts';

export const bindSubmitBatch = (parts: Parts): BoundOperation =>
  handle(submitBatch, async ({ params: { batchId }, ifMatch, principal, envelope }) => {
    const { batch } = await requireAdmittedBatch(parts, batchId, principal);
    await knowActingPerson(parts, { employerId: batch.employerId, personId: principal.personId }, envelope);
    const { state, revision } = await submit(parts, { batchId, seen: ifMatch }, envelope);
    return { body: batchReply(batchId, state, envelope.on), revision };
  });
