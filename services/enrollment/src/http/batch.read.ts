import { listBatches, readBatch } from '@huji/contracts/enrollment/http.ts';
import { STATE_WORDS } from '@huji/contracts/enrollment/reason-codes.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { batchOrder, type EnrollmentDocuments } from '../documents.ts';
import { latestSubmission } from '../domain/batch.ts';
import { batchState } from '../domain/batch-standing.ts';
import { countCovers } from '../views/cover-counts.ts';
import type { EnrollmentViews } from '../views/enrollment-views.ts';
import { requireBatch, requireEmployer } from './access.ts';
import { batchReply } from './batch.reply.ts';

export const readBatchOperations = (
  documents: Pick<EnrollmentDocuments, 'employers' | 'batches'>,
  views: Pick<EnrollmentViews, 'covers'>,
): readonly BoundOperation[] => [
  handle(readBatch, async ({ params: { batchId }, principal, envelope }) => {
    const { batch, revision } = await requireBatch(documents, batchId, principal, 'read');
    const covers = batch.bill === null ? undefined : await countCovers(views, batchId);
    return { body: batchReply(batchId, batch, envelope.on, covers), revision };
  }),
  handle(listBatches, async ({ query: { employerId, cursor, max }, principal, envelope }) => {
    await requireEmployer(documents, employerId, principal, 'read');
    const page = await documents.batches.find({
      field: 'order',
      from: batchOrder(employerId, ''),
      to: batchOrder(employerId, '~'),
      descending: true,
      cursor: cursor ?? null,
      max,
    });
    const batches = page.rows.flatMap(({ id, state: batch }) => {
      if (batch === null) return [];
      const state = batchState(batch, envelope.on);
      const submission = latestSubmission(batch);
      return [
        {
          batchId: id,
          startOn: batch.startOn,
          state,
          stateWords: STATE_WORDS[state],
          rows: submission?.roster.rows ?? batch.roster?.rows ?? 0,
          version: submission?.version ?? 0,
          ...(batch.bill === null ? {} : { dueYuan: formatYuan(batch.bill.dueFen), reference: batch.bill.reference }),
        },
      ];
    });
    return { body: { batches, cursor: page.cursor } };
  }),
];
