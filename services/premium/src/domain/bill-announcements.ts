import type {
  BatchBilled,
  BatchChangeRefused,
  BatchPaid,
  BatchUnpaid,
  MoneyMatched,
  MoneyUnmatched,
  RefundRequested,
} from '@huji/contracts/premium/events.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { BillEvent } from './bill.ts';

/** What the world hears of a bill, in the words of `contracts/src/premium/events.ts`. */
export type BillAnnouncement =
  | { readonly type: 'batch-billed'; readonly data: BatchBilled }
  | { readonly type: 'batch-change-refused'; readonly data: BatchChangeRefused }
  | { readonly type: 'batch-paid'; readonly data: BatchPaid }
  | { readonly type: 'batch-unpaid'; readonly data: BatchUnpaid }
  | { readonly type: 'money-matched'; readonly data: MoneyMatched }
  | { readonly type: 'money-unmatched'; readonly data: MoneyUnmatched }
  | { readonly type: 'refund-requested'; readonly data: RefundRequested };

/** Nothing of what the bill only notes for itself. */
export const announceBill = (event: BillEvent): readonly BillAnnouncement[] => {
  switch (event.type) {
    case 'batch-billed': {
      const { batchId, billRevision, reference, dueFen, heldFen, standing } = event;
      const { version, payableUntil } = standing;
      return [{ type: event.type, data: { batchId, version, billRevision, reference, dueFen, heldFen, payableUntil } }];
    }
    case 'batch-change-refused': {
      const { batchId, version, code } = event;
      return [{ type: event.type, data: { batchId, version, code } }];
    }
    case 'batch-paid': {
      const { batchId, version, billRevision, paidOn } = event;
      return [{ type: event.type, data: { batchId, version, billRevision, paidOn } }];
    }
    case 'batch-unpaid': {
      const { batchId, version, billRevision, reason, on } = event;
      return [{ type: event.type, data: { batchId, version, billRevision, reason, on } }];
    }
    case 'money-matched': {
      const { batchId, moneyId, fen, matchedOn, matchNo } = event;
      // The confirmation of a free batch is no money: nothing moved that books could show.
      return fen === 0
        ? []
        : [{ type: event.type, data: { batchId, moneyId, fen, matchedOn, ...present({ matchNo }) } }];
    }
    case 'money-unmatched': {
      const { batchId, moneyId, matchNo, fen, on: unmatchedOn } = event;
      return [{ type: event.type, data: { batchId, moneyId, matchNo, fen, unmatchedOn } }];
    }
    case 'refund-requested': {
      const { batchId, refundNo, payeeId, fen, requestedOn } = event;
      return [{ type: event.type, data: { batchId, refundNo, payeeId, fen, requestedOn } }];
    }
    case 'assessment-part-taken':
    case 'rows-declined':
    case 'covers-kept':
    case 'refund-concluded':
      return [];
  }
};
