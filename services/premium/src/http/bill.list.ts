import { listBills } from '@huji/contracts/premium/bill-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { billOrder } from '../documents/bill.ts';
import { isKnown } from '../domain/bill.ts';
import { referencesIn } from '../domain/bill-reference.ts';
import type { Parts } from '../use-cases/parts.ts';
import { billReply } from './bill.reply.ts';

export const bindListBills = ({ documents }: Parts): BoundOperation =>
  handle(listBills, async ({ query: { state, reference, cursor = null, limit: max } }) => {
    const page = await documents.bills.find(
      reference === undefined
        ? { field: 'order', from: billOrder(state, ''), to: billOrder(state, '~'), cursor, max }
        : { field: 'reference', equals: referencesIn(reference)[0] ?? '', cursor, max },
    );
    const bills = page.rows.flatMap(({ id, state: bill }) => (isKnown(bill) ? [billReply(id, bill)] : []));
    return { body: { bills, cursor: page.cursor } };
  });
