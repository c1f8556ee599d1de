import { listBills, readBill } from '@huji/contracts/premium/http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { billOrder, type PremiumDocuments } from '../documents.ts';
import { referencesIn } from '../domain/reference-in-text.ts';
import { billReply, isStanding, requireBill } from './bill.reply.ts';

export const readBillOperations = (documents: Pick<PremiumDocuments, 'bills'>): readonly BoundOperation[] => [
  handle(readBill, async ({ params: { batchId } }) => {
    const { bill, revision } = await requireBill(documents, batchId);
    return { body: billReply(batchId, bill), revision };
  }),
  handle(listBills, async ({ query: { state, reference, cursor, max } }) => {
    const page = await documents.bills.find(
      reference === undefined
        ? { field: 'order', from: billOrder(state, ''), to: billOrder(state, '~'), cursor: cursor ?? null, max }
        : { field: 'reference', equals: referencesIn(reference)[0] ?? '', cursor: cursor ?? null, max },
    );
    const bills = page.rows.flatMap(({ id, state: bill }) => (isStanding(bill) ? [billReply(id, bill)] : []));
    return { body: { bills, cursor: page.cursor } };
  }),
];
