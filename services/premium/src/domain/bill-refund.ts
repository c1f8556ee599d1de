import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Bill, BillCommandOf, BillEvent, BillRefund } from './bill.ts';
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

type Word = Pick<BillCommandOf<'take-refund-result'>, 'attempt' | 'moneyMoved'> & Pick<BillRefund, 'state'>;

/** Of one payment: that it settled says more than that the bank refused it, and that it came back says more than either. */
const weightOf = ({ state, moneyMoved }: Word): number => {
  if (state === 'requested') return 0;
  if (state === 'settled') return 2;
  return moneyMoved === false ? 1 : 3;
};

/** What is said of a later payment says more than what was said of an earlier one; records come again, in runs. */
const saysMore = (word: Word, known: Word): boolean => {
  const [attempt, knownAttempt] = [word.attempt ?? 0, known.attempt ?? 0];
  // Neither tells of which payment: what was said last.
  if (word.attempt === undefined && known.attempt === undefined) return word.state !== known.state;
  return attempt > knownAttempt || (attempt === knownAttempt && weightOf(word) > weightOf(known));
};

export const takeRefundResult = (
  { refundNo, attempt, result, moneyMoved }: BillCommandOf<'take-refund-result'>,
  state: Bill,
): Result<Events, 'refund_unknown'> => {
  const refund = state.refunds.find((candidate) => candidate.refundNo === refundNo);
  if (refund === undefined) return refuse('refund_unknown', 'the bill asked for no such refund', { refundNo });
  if (!saysMore({ state: result, ...present({ attempt, moneyMoved }) }, refund)) return ok([]);
  return ok([{ type: 'refund-concluded', refundNo, result, ...present({ attempt, moneyMoved }) }]);
};

export const concluded = (
  { refundNo, payeeId, fen }: BillRefund,
  { result: state, attempt, moneyMoved }: Extract<BillEvent, { type: 'refund-concluded' }>,
): BillRefund => ({ refundNo, payeeId, fen, state, ...present({ attempt, moneyMoved }) });
