import type { BillReply } from '@huji/contracts/premium/http.ts';
import { type Fen, fen, formatYuan } from '@huji/contracts/shared/money.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import type { PremiumDocuments } from '../documents.ts';
import { paymentReference } from '../domain/payment-reference.ts';
import { type Bill, billFigures, type BillStatus } from '../rules.ts';

export interface StandingBill extends Bill {
  readonly status: Exclude<BillStatus, 'empty'>;
}

export const isStanding = (bill: Bill): bill is StandingBill => bill.status !== 'empty';

/** @throws Refused `bill_unknown` */
export const requireBill = async (
  { bills }: Pick<PremiumDocuments, 'bills'>,
  batchId: string,
): Promise<{ readonly bill: StandingBill; readonly revision: number }> => {
  const snapshot = await bills.read(batchId);
  if (snapshot === null || !isStanding(snapshot.state)) throw refused({ code: 'bill_unknown', detail: 'no such bill' });
  return { bill: snapshot.state, revision: snapshot.revision };
};

const yuan = (amount: Fen): string => formatYuan(amount);

export const billReply = (batchId: string, bill: StandingBill): BillReply => {
  const due = billFigures.dueFen(bill);
  const paid = billFigures.paidFen(bill);
  const { standing } = bill;
  return {
    batchId,
    ...(standing === null
      ? {}
      : { employerId: standing.employerId, version: standing.version, payableUntil: standing.payableUntil }),
    state: bill.status,
    billRevision: bill.billRevision,
    reference: paymentReference(batchId),
    dueYuan: yuan(due),
    paidYuan: yuan(paid),
    missingYuan: yuan(fen(bill.status === 'awaiting' ? due - paid : 0)),
    receivedYuan: yuan(billFigures.receivedFen(bill)),
    creditYuan: yuan(billFigures.creditFen(bill)),
    paidOn: bill.paidOn,
    moneys: bill.moneys.map(({ moneyId, valueOn, fen: amount }) => ({ moneyId, valueOn, amountYuan: yuan(amount) })),
    refunds: bill.refunds.map(({ refundNo, payeeId, fen: amount, state }) => ({
      refundNo,
      payeeId,
      amountYuan: yuan(amount),
      state,
    })),
  };
};
