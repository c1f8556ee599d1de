import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { Bill, BillCommandOf, BillEvent, BillMoney } from './bill.ts';
import { creditedFen, dueFen, filledOn, heldFen, keptFen } from './bill-money.ts';

/** Why a match cannot be undone. */
export const UNMATCH_REFUSALS = ['money_not_matched', 'money_used'] as const;
type UnmatchRefusal = (typeof UNMATCH_REFUSALS)[number];

/** Used: without it something that stands would not be paid, or not as of the same day, or more was given back than came. */
const isUsed = (bill: Bill, money: BillMoney): boolean => {
  const left = heldFen(bill) - money.fen;
  if (left < 0 || left < keptFen(bill)) return true;
  if (bill.status === 'awaiting') return false;
  const due = dueFen(bill);
  if (left < due) return true;
  if (bill.status !== 'paid' || bill.standing === null) return false;
  const credited = creditedFen(bill);
  const others = bill.moneys.filter(({ moneyId }) => moneyId !== money.moneyId);
  return filledOn(others, due, credited, bill.standing) !== filledOn(bill.moneys, due, credited, bill.standing);
};

export const unmatchMoney = (
  { batchId, moneyId, on }: BillCommandOf<'unmatch-money'>,
  bill: Bill,
): Result<readonly BillEvent[], UnmatchRefusal> => {
  const money = bill.moneys.find((each) => each.moneyId === moneyId);
  if (money === undefined) {
    return (bill.unmatched ?? []).some((each) => each.moneyId === moneyId)
      ? ok([])
      : refuse('money_not_matched', 'the money belongs to no bill');
  }
  if (isUsed(bill, money))
    return refuse(
      'money_used',
      'covers stand on it: what is over is refunded, the rest comes free when the batch is withdrawn',
    );
  const { fen, matchNo = 1 } = money;
  return ok([{ type: 'money-unmatched', batchId, moneyId, matchNo, fen, on }]);
};
