import type { Bill, BillEvent, StandingVersion } from './bill.ts';
import { coverKey } from './bill-money.ts';

/** One row per person and plan: the one of the latest version that was paid. */
const formerWith = ({ former, standing }: Bill): Bill['former'] => {
  if (standing === null) return former;
  const latest = new Set(standing.rows.map(coverKey));
  return [...former.filter((row) => !latest.has(coverKey(row))), ...standing.rows];
};

const billed = (bill: Bill, standing: StandingVersion, billRevision: number): Bill => ({
  ...bill,
  // A correction of a paid batch is followed by batch-paid or batch-unpaid in the same decision.
  status: bill.status === 'paid' ? 'paid' : 'awaiting',
  billRevision,
  standing,
  incoming: null,
  declinedRowNos: [],
  former: bill.status === 'paid' ? formerWith(bill) : bill.former,
});

export const evolveBill = (bill: Bill, event: BillEvent): Bill => {
  switch (event.type) {
    case 'assessment-part-taken': {
      const { version, part, rows } = event;
      const parts = bill.incoming?.version === version ? bill.incoming.parts : [];
      return { ...bill, incoming: { version, parts: [...parts, { part, rows }] } };
    }
    case 'batch-billed':
      return billed(bill, event.standing, event.billRevision);
    case 'batch-change-refused':
      return bill.incoming?.version === event.version ? { ...bill, incoming: null } : bill;
    case 'batch-paid':
      return { ...bill, status: 'paid', billRevision: event.billRevision, paidOn: event.paidOn };
    case 'batch-unpaid': {
      const status = event.reason === 'withdrawn' || event.reason === 'lapsed' ? event.reason : 'awaiting';
      return { ...bill, status, billRevision: event.billRevision, paidOn: null };
    }
    case 'money-matched': {
      const { moneyId, valueOn, fen } = event;
      return { ...bill, moneys: [...bill.moneys, { moneyId, valueOn, fen }] };
    }
    case 'rows-declined':
      return { ...bill, declinedRowNos: [...bill.declinedRowNos, ...event.rowNos] };
    case 'covers-kept':
      return { ...bill, kept: [...bill.kept, ...event.covers] };
    case 'refund-requested': {
      const { refundNo, payeeId, fen } = event;
      return { ...bill, refunds: [...bill.refunds, { refundNo, payeeId, fen, state: 'requested' }] };
    }
    case 'refund-concluded':
      return {
        ...bill,
        refunds: bill.refunds.map((refund) =>
          refund.refundNo === event.refundNo ? { ...refund, state: event.result } : refund,
        ),
      };
  }
};
