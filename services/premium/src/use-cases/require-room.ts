import { refused } from '@huji/chassis/http/refused.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import type { Bill } from '../domain/bill.ts';
import { receivedFen } from '../domain/bill-money.ts';

/** No line of a statement is larger than a billion yuan, and no bill receives more than twelve digits of yuan. */
const LINE_FEN_MAX = 100_000_000_000;
const BILL_FEN_MAX = 99_999_999_999_999;

const exceeded = (detail: string) => refused({ code: 'sum_exceeded', detail, data: { pointer: '/amountYuan' } });

/** @throws Refused `sum_exceeded` */
export const requireLineRoom = (fen: Fen): void => {
  if (fen > LINE_FEN_MAX) throw exceeded('a line of a statement is a billion yuan at most');
};

export const hasRoom = (bill: Bill, fen: Fen): boolean => receivedFen(bill) + fen <= BILL_FEN_MAX;

/** @throws Refused `sum_exceeded` */
export const requireRoom = (bill: Bill, fen: Fen): void => {
  if (!hasRoom(bill, fen)) throw exceeded('a bill receives twelve digits of yuan at most');
};
