import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import { foldReference } from '@huji/contracts/shared/reference.ts';
import type { ReturnReason } from '@huji/contracts/payout/reason-codes.ts';
import { payingAccountOf, type BankAccount } from './journal-accounts.ts';
import { foldEndToEndId, parseEndToEndId } from './order-end-to-end-id.ts';
import type { BankFact, Order } from './order.ts';

/** One outgoing payment, or one that came back, as the bank's statement says it. Counts once by account and reference. */
export interface StatementLine {
  readonly account: BankAccount;
  readonly ref: string;
  readonly type: 'payment' | 'return';
  readonly endToEndId: string;
  readonly fen: Fen;
  readonly valueOn: CivilDate;
  readonly reason?: ReturnReason;
}

/** A line counts once by its reference as people read it: `x-1` and `X-1` are one line. */
export const statementLineId = ({ account, ref }: Pick<StatementLine, 'account' | 'ref'>): string =>
  `${account}:${foldReference(ref)}`;

/** Says the same as what stands under its reference, in whatever spelling. */
export const isSameLine = (one: StatementLine, other: StatementLine): boolean =>
  one.type === other.type &&
  one.fen === other.fen &&
  one.valueOn === other.valueOn &&
  foldEndToEndId(one.endToEndId) === foldEndToEndId(other.endToEndId);

/** The order and attempt a line names; null when it names no payment of ours. */
export const paymentOf = ({
  endToEndId,
}: Pick<StatementLine, 'endToEndId'>): { readonly orderId: string; readonly attempt: number } | null =>
  parseEndToEndId(endToEndId);

export const factOf = (line: StatementLine): BankFact =>
  line.type === 'payment'
    ? { type: 'settled', valueOn: line.valueOn }
    : { type: 'returned', on: line.valueOn, reason: line.reason ?? 'BANK_REFUSED' };

export const matchLine = (line: StatementLine, order: Order | null): 'applied' | 'unmatched' | 'amount-differs' => {
  const named = paymentOf(line);
  if (named === null || !order?.attempts.some(({ no }) => no === named.attempt)) return 'unmatched';
  // A payment leaves one account: a line of another one is another movement.
  if (payingAccountOf(order) !== line.account) return 'unmatched';
  return order.fen === line.fen ? 'applied' : 'amount-differs';
};
