import {
  batchBilled,
  batchChangeRefused,
  batchPaid,
  batchUnpaid,
  moneyMatched,
  refundRequested,
} from '@huji/contracts/premium/events.ts';
import { subtractFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { type Reaction, reaction } from '@huji/chassis/events/consumer.ts';
import type { EnrollmentDocuments } from '../documents.ts';

/** The state a clerk sees is a fold of these (data-flow.md §1.2). */
export const billReactions = ({ batches }: Pick<EnrollmentDocuments, 'batches'>): readonly Reaction[] => [
  reaction(batchBilled, async ({ data }, { envelope }) => {
    const { batchId, version, billRevision, reference, dueFen, payableUntil } = data;
    const bill = { version, billRevision, reference, dueFen, payableUntil };
    await batches.execute(batchId, { type: 'note-billed', ...bill }, envelope);
  }),
  reaction(moneyMatched, async ({ data: { batchId, moneyId, fen } }, { envelope }) => {
    await batches.execute(batchId, { type: 'note-money', id: moneyId, fen }, envelope);
  }),
  reaction(refundRequested, async ({ data: { batchId, refundNo, fen } }, { envelope }) => {
    const paidBack = subtractFen(ZERO_FEN, fen);
    await batches.execute(batchId, { type: 'note-money', id: `refund:${String(refundNo)}`, fen: paidBack }, envelope);
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
