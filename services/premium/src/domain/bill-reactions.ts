import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { CoverChanged, ParticipationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import type { BatchWithdrawalRequested } from '@huji/contracts/enrollment/events.ts';
import type { MoneyAssigned } from '@huji/contracts/premium/events.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Bill, BillCommand } from './bill.ts';

/** What others say, as commands to bills. The service executes them, the case runner folds them. */
export interface BillReaction {
  readonly batchId: string;
  readonly command: BillCommand;
}

/** What a payment says of the refund it paid; a payment of a claim has neither and is none of a bill's business. */
interface PaymentOfRefund {
  readonly batchId?: string | undefined;
  readonly refundNo?: number | undefined;
  readonly attempt?: number | undefined;
  readonly moneyMoved?: boolean | undefined;
}

export const reactToParticipationAssessed = (assessment: ParticipationAssessed): readonly BillReaction[] => [
  { batchId: assessment.batchId, command: { type: 'take-assessment', assessment } },
];

export const reactToBatchWithdrawalRequested = (requested: BatchWithdrawalRequested): readonly BillReaction[] => [
  { batchId: requested.batchId, command: { type: 'withdraw', ...requested } },
];

/** Only rows that took no cover, or whose cover outlives them, change what a batch costs. */
export const reactToCoverChanged = (changed: CoverChanged): readonly BillReaction[] => {
  const { batchId, personId, version, postedOn } = changed;
  const rows = changed.rows.filter(({ outcome }) => outcome === 'declined' || outcome === 'kept');
  if (rows.length === 0) return [];
  return [{ batchId, command: { type: 'take-cover-outcome', batchId, personId, version, rows, on: postedOn } }];
};

/** A money the bill has already changes nothing, so that a request and this event may both tell it. */
export const reactToMoneyAssigned = ({ matchNo, ...assigned }: MoneyAssigned): readonly BillReaction[] => [
  { batchId: assigned.batchId, command: { type: 'match-money', ...assigned, ...present({ matchNo }) } },
];

const resultOfRefund = (
  { batchId, refundNo, attempt, moneyMoved }: PaymentOfRefund,
  result: 'settled' | 'returned',
): readonly BillReaction[] =>
  batchId === undefined || refundNo === undefined
    ? []
    : [
        {
          batchId,
          command: { type: 'take-refund-result', batchId, refundNo, result, ...present({ attempt, moneyMoved }) },
        },
      ];

export const reactToPaymentSettled = (payment: PaymentOfRefund): readonly BillReaction[] =>
  resultOfRefund(payment, 'settled');

export const reactToPaymentReturned = (payment: PaymentOfRefund): readonly BillReaction[] =>
  resultOfRefund(payment, 'returned');

/** First day on which the clock may lapse the bill (S + 31: S + 30 is in time); null when it never must. */
export const billDueOn = (bill: Bill): CivilDate | null =>
  bill.status === 'awaiting' && bill.standing !== null ? addDays(bill.standing.payableUntil, 1) : null;

/** What the clock does on that day; after downtime `on` is still the due date. */
export const billClockCommand = (batchId: string, dueOn: CivilDate): BillCommand => ({
  type: 'lapse',
  batchId,
  on: dueOn,
});
