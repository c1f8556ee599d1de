import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Bill, BillCommandOf, BillEvent } from './bill.ts';
import { creditFen } from './bill-money.ts';

type Events = readonly BillEvent[];

/** What a person who asks for a refund may be told. */
export const REFUND_REFUSALS = ['credit_missing', 'credit_exceeded', 'refund_payee_differs'] as const;
type RefundRefusal = (typeof REFUND_REFUSALS)[number];

export const requestRefund = (command: BillCommandOf<'request-refund'>, state: Bill): Result<Events, RefundRefusal> => {
  const { batchId, payeeId, requestedOn } = command;
  const credit = creditFen(state);
  if (credit === 0) return refuse('credit_missing', 'the batch holds no credit');
  const fen = command.fen ?? credit;
  if (fen > credit)
    return refuse('credit_exceeded', 'more than the credit of the batch', { creditYuan: formatYuan(credit) });
  if (fen <= 0) return refuse('credit_missing', 'a refund is more than nothing');
  if (payeeId !== state.standing?.employerId)
    return refuse('refund_payee_differs', 'credit goes back to the employer of the batch', { pointer: '/payeeId' });
  const refundNo = state.refunds.length + 1;
  return ok([{ type: 'refund-requested', batchId, refundNo, payeeId, fen, requestedOn }]);
};

/** What is said again of an earlier payment says nothing of the latest: records come again, in runs. */
export const takeRefundResult = (
  { refundNo, attempt, result }: BillCommandOf<'take-refund-result'>,
  state: Bill,
): Result<Events, 'refund_unknown'> => {
  const refund = state.refunds.find((candidate) => candidate.refundNo === refundNo);
  if (refund === undefined) return refuse('refund_unknown', 'the bill asked for no such refund', { refundNo });
  const isOld = (attempt ?? 0) < (refund.attempt ?? 0);
  if (isOld || refund.state === result) return ok([]);
  return ok([{ type: 'refund-concluded', refundNo, result, ...present({ attempt }) }]);
};
