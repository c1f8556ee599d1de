import { batchBilled, batchChangeRefused, batchPaid, batchUnpaid } from '@huji/contracts/premium/events.ts';
import { type Reaction, reaction } from '@huji/chassis/events/consumer.ts';
import type { EnrollmentDocuments } from '../documents.ts';

/** The state a clerk sees is a fold of these (data-flow.md §1.2). */
export const billReactions = ({ batches }: Pick<EnrollmentDocuments, 'batches'>): readonly Reaction[] => [
  reaction(batchBilled, async ({ data: { batchId, ...bill } }, { envelope }) => {
    await batches.execute(batchId, { type: 'note-billed', ...bill }, envelope);
  }),
  reaction(batchChangeRefused, async ({ data: { batchId, version, code } }, { envelope }) => {
    await batches.execute(batchId, { type: 'note-change-refused', version, code }, envelope);
  }),
  reaction(batchPaid, async ({ data: { batchId, version, billRevision, paidOn } }, { envelope }) => {
    await batches.execute(batchId, { type: 'note-paid', version, billRevision, paidOn }, envelope);
  }),
  reaction(batchUnpaid, async ({ data: { batchId, version, billRevision, reason } }, { envelope }) => {
    await batches.execute(batchId, { type: 'note-unpaid', version, billRevision, reason }, envelope);
  }),
];
