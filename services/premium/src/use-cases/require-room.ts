import { refused } from '@huji/chassis/http/refused.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import type { Bill } from '../domain/bill.ts';
import { hasRoom } from '../domain/bill-money.ts';

export const exceeded = (detail: string) => refused({ code: 'sum_exceeded', detail, data: { pointer: '/amountYuan' } });

/** @throws Refused `sum_exceeded` */
export const requireRoom = (bill: Bill, fen: Fen): void => {
  if (!hasRoom(bill, fen)) throw exceeded('a bill receives twelve digits of yuan at most');
};
