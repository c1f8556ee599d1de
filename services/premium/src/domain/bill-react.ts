import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { CoverChanged, ParticipationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import type { BatchWithdrawalRequested } from '@huji/contracts/enrollment/events.ts';
import type { Bill, BillCommand } from './bill.ts';

/** What premium hears of others, by the name of its contract. */
export type BillCause =
  | { readonly type: 'participation-assessed'; readonly data: ParticipationAssessed }
  | { readonly type: 'batch-withdrawal-requested'; readonly data: BatchWithdrawalRequested }
  | { readonly type: 'cover-changed'; readonly data: CoverChanged }
  | {
      readonly type: 'payment-settled' | 'payment-returned';
      /** A payment of a claim has neither: it is none of the bill's business. */
      readonly data: { readonly batchId?: string | undefined; readonly refundNo?: number | undefined };
    };

export interface BillReaction {
  readonly batchId: string;
  readonly command: BillCommand;
}

const onCoverChanged = ({ batchId, personId, version, rows, postedOn }: CoverChanged): readonly BillReaction[] => {
  const telling = rows.filter(({ outcome }) => outcome === 'declined' || outcome === 'kept');
  if (telling.length === 0) return [];
  const command: BillCommand = { type: 'take-cover-outcome', batchId, personId, version, rows: telling, on: postedOn };
  return [{ batchId, command }];
};

export const reactToCause = (cause: BillCause): readonly BillReaction[] => {
  switch (cause.type) {
    case 'participation-assessed':
      return [{ batchId: cause.data.batchId, command: { type: 'take-assessment', assessment: cause.data } }];
    case 'batch-withdrawal-requested':
      return [{ batchId: cause.data.batchId, command: { type: 'withdraw', ...cause.data } }];
    case 'cover-changed':
      return onCoverChanged(cause.data);
    case 'payment-settled':
    case 'payment-returned': {
      const { batchId, refundNo } = cause.data;
      if (batchId === undefined || refundNo === undefined) return [];
      const result = cause.type === 'payment-settled' ? 'settled' : 'returned';
      return [{ batchId, command: { type: 'take-refund-result', batchId, refundNo, result } }];
    }
  }
};

/** First day on which the clock may lapse the bill (S + 31: S + 30 is in time); null when it never must. */
export const billDueOn = (bill: Bill): CivilDate | null =>
  bill.status === 'awaiting' && bill.standing !== null ? addDays(bill.standing.payableUntil, 1) : null;

/** What the clock does on that day; after downtime `on` is still the due date. */
export const billClockCommand = (batchId: string, dueOn: CivilDate): BillCommand => ({
  type: 'lapse',
  batchId,
  on: dueOn,
});
