import type { BillReply } from '@huji/contracts/premium/bill-http.ts';
import { fen, formatYuan } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { KnownBill } from '../domain/bill.ts';
import { creditFen, dueFen, paidFen, receivedFen } from '../domain/bill-money.ts';
import { paymentReference } from '../domain/bill-reference.ts';

export const billReply = (batchId: string, bill: KnownBill): BillReply => {
  const due = dueFen(bill);
  const paid = paidFen(bill);
  return {
    batchId,
    ...present({
      employerId: bill.standing?.employerId,
      version: bill.standing?.version,
      payableUntilOn: bill.standing?.payableUntil,
    }),
    state: bill.status,
    billRevision: bill.billRevision,
    reference: paymentReference(batchId),
    dueYuan: formatYuan(due),
    paidYuan: formatYuan(paid),
    missingYuan: formatYuan(fen(bill.status === 'awaiting' ? due - paid : 0)),
    receivedYuan: formatYuan(receivedFen(bill)),
    creditYuan: formatYuan(creditFen(bill)),
    paidOn: bill.paidOn,
    moneys: bill.moneys.map((money) => ({
      moneyId: money.moneyId,
      valueOn: money.valueOn,
      amountYuan: formatYuan(money.fen),
    })),
    refunds: bill.refunds.map((refund) => ({
      refundNo: refund.refundNo,
      payeeId: refund.payeeId,
      amountYuan: formatYuan(refund.fen),
      state: refund.state,
    })),
  };
};
