import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import {
  isInFlight,
  type Attempt,
  type BankFact,
  type Order,
  type OrderCommand,
  type OrderEvent,
  type PaymentReturn,
} from './order.ts';

/**
 * What the bank said about one attempt, in whatever order it arrives: an answer, a statement line, the same twice, a
 * return before its settlement, a settlement after a rejection. Every fact counts once and is kept; the books follow
 * facts, the state follows what they mean together.
 */
export type BankFactRefusal =
  'order_attempt_unknown' | 'order_amount_differs' | 'order_debited_already' | 'order_returned_already';

type Recorded = Extract<OrderCommand, { type: 'record' }>;

const isCurrent = (attempt: Attempt, order: Order): boolean => attempt.no === order.attempts.length;
/** A rejection is contradicted by a settlement; a return is not: it says that both happened. */
const ended = (attempt: Attempt): boolean => attempt.returned?.moneyMoved === true;

const settle = (attempt: Attempt, order: Order, on: CivilDate): readonly OrderEvent[] => {
  if (attempt.settledOn !== undefined) return [];
  // An order that was taken back stays so: what the bank says afterwards stands in the books and among the contradictions.
  const paid = isCurrent(attempt, order) && !ended(attempt) && order.state !== 'annulled';
  return [{ type: 'settled', attempt: attempt.no, on, state: paid ? 'settled' : null }];
};

const giveBack = (attempt: Attempt, order: Order, returned: PaymentReturn): readonly OrderEvent[] => {
  if (attempt.returned?.moneyMoved === true) return [];
  // A rejection known before, or one that comes after the money moved, says nothing new.
  if (!returned.moneyMoved && (attempt.returned !== undefined || attempt.settledOn !== undefined)) return [];
  const open = isCurrent(attempt, order) && (isInFlight(order) || order.state === 'settled');
  return [{ type: 'returned', attempt: attempt.no, returned, state: open ? 'returned' : null }];
};

const eventsOf = (fact: BankFact, attempt: Attempt, order: Order): readonly OrderEvent[] => {
  switch (fact.type) {
    case 'accepted':
      return isCurrent(attempt, order) && (order.state === 'sending' || order.state === 'unknown')
        ? [{ type: 'accepted' }]
        : [];
    case 'unanswered':
      return isCurrent(attempt, order) && order.state === 'sending' ? [{ type: 'unanswered' }] : [];
    case 'settled':
      return settle(attempt, order, fact.valueOn);
    case 'rejected':
      return giveBack(attempt, order, { on: fact.on, reason: fact.reason, moneyMoved: false });
    case 'returned':
      return giveBack(attempt, order, { on: fact.on, reason: fact.reason, moneyMoved: true });
  }
};

export const decideBankFact = (command: Recorded, order: Order): Result<readonly OrderEvent[], BankFactRefusal> => {
  const attempt = order.attempts.find(({ no }) => no === command.attempt);
  if (!attempt) return refuse('order_attempt_unknown', `the order has no attempt ${String(command.attempt)}`);
  if (command.fen !== undefined && command.fen !== order.fen) {
    return refuse(
      'order_amount_differs',
      `the order is for ${formatYuan(order.fen)}, the bank says ${formatYuan(command.fen)}`,
    );
  }
  const { ref } = command;
  if (ref === undefined) return ok(eventsOf(command.fact, attempt, order));
  const direction = command.fact.type === 'returned' ? 'return' : 'debit';
  const known = direction === 'debit' ? attempt.debitRef : attempt.returnRef;
  if (known === undefined)
    return ok([...eventsOf(command.fact, attempt, order), { type: 'line-noted', attempt: attempt.no, direction, ref }]);
  if (known === ref) return ok([]);
  return direction === 'debit'
    ? refuse('order_debited_already', 'another line of the statement said that it was paid')
    : refuse('order_returned_already', 'another line of the statement said that it came back');
};
