import { refused } from '@huji/chassis/http/refused.ts';
import { type Bill, isKnown, type KnownBill } from '../domain/bill.ts';
import type { Parts } from './parts.ts';

export interface BillRead {
  readonly bill: KnownBill;
  readonly revision: number;
}

/** @throws Refused `bill_unknown` */
export const knownBill = (bill: Bill | undefined): KnownBill => {
  if (bill === undefined || !isKnown(bill)) throw refused({ code: 'bill_unknown', detail: 'no such bill' });
  return bill;
};

/** @throws Refused `bill_unknown` */
export const readBill = async ({ documents }: Parts, batchId: string): Promise<BillRead> => {
  const snapshot = await documents.bills.read(batchId);
  return { bill: knownBill(snapshot?.state), revision: snapshot?.revision ?? 0 };
};
