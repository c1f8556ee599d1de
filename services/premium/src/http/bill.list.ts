import { listBills } from '@huji/contracts/premium/bill-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { seesSocieties } from '@huji/chassis/security/authorization.ts';
import { billOrder } from '../documents/bill.ts';
import { isKnown } from '../domain/bill.ts';
import { referencesIn } from '../domain/bill-reference.ts';
import type { Parts } from '../use-cases/parts.ts';
import { societiesOfBill } from '../use-cases/read-societies-of-batch.ts';
import { billReply } from './bill.reply.ts';

export const bindListBills = (parts: Parts): BoundOperation =>
  handle(listBills, async ({ query: { state, reference, cursor = null, limit: max }, principal }) => {
    const page = await parts.documents.bills.find(
      reference === undefined
        ? { field: 'order', from: billOrder(state, ''), to: billOrder(state, '~'), cursor, max }
        : { field: 'reference', equals: referencesIn(reference)[0] ?? '', cursor, max },
    );
    const bills = page.rows.flatMap(({ id, state: bill }) =>
      isKnown(bill) && seesSocieties(principal, societiesOfBill(parts, bill)) ? [billReply(id, bill)] : [],
    );
    return { body: { bills, cursor: page.cursor } };
  });
