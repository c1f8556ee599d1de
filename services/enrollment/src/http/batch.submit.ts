import { submitBatch, withdrawBatch } from '@huji/contracts/enrollment/http.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { requireRevision } from '@huji/chassis/http/preconditions.ts';
import type { Batch } from '../domain/batch.ts';
import type { EnrollmentDocuments } from '../documents.ts';
import { requireBatch, taken } from './access.ts';
import { batchReply } from './batch.reply.ts';

export const submitBatchOperations = (
  documents: Pick<EnrollmentDocuments, 'employers' | 'batches'>,
): readonly BoundOperation[] => [
  handle(submitBatch, async ({ params: { batchId }, ifMatch, principal, envelope }) => {
    await requireBatch(documents, batchId, principal, 'act');
    const submitSeen = async (_state: Batch, current: number) => {
      requireRevision(ifMatch, current);
      return ok({ type: 'submit', on: envelope.on } as const);
    };
    const { state, revision } = taken(await documents.batches.executeGathered(batchId, submitSeen, envelope));
    return { body: batchReply(batchId, state, envelope.on), revision };
  }),
  handle(withdrawBatch, async ({ params: { batchId }, principal, envelope }) => {
    await requireBatch(documents, batchId, principal, 'act');
    const command = { type: 'request-withdrawal', on: envelope.on } as const;
    const { state, revision } = taken(await documents.batches.execute(batchId, command, envelope));
    return { body: batchReply(batchId, state, envelope.on), revision };
  }),
];
