import type { Bill } from './bill.ts';
import { hasRoom } from './bill-money.ts';
import type { ReceivedMoney } from './money.ts';

/** A bill that the text of a line names. */
export interface NamedBill {
  readonly batchId: string;
  readonly bill: Bill;
}

/** Its text is asked: nobody matched it yet, and it is still there. A match that was undone is not done again. */
export const isAsked = ({ batchId, matchNo, givenBackOn, annulledOn }: ReceivedMoney): boolean =>
  batchId === null && matchNo === undefined && givenBackOn === undefined && annulledOn === undefined;

/**
 * Which batch received money is assigned to: the one it is matched to already, else the one its text names, unless its bill could not
 * hold it. Null: people decide.
 */
export const batchOfMoney = (money: ReceivedMoney, named: NamedBill | null): string | null => {
  if (money.batchId !== null || named === null) return money.batchId;
  return isAsked(money) && hasRoom(named.bill, money.fen) ? named.batchId : null;
};
