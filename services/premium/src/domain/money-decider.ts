import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { Money, MoneyCommand, MoneyEvent, ReceivedMoney, StatementCredit } from './money.ts';

export const MONEY_REFUSALS = ['money_differs', 'money_unknown', 'money_matched_already'] as const;
export type MoneyRefusal = (typeof MONEY_REFUSALS)[number];

const isSameLine = (a: StatementCredit, b: StatementCredit): boolean =>
  a.valueOn === b.valueOn &&
  a.fen === b.fen &&
  a.textHash === b.textHash &&
  (a.payer === undefined || b.payer === undefined || a.payer.hash === b.payer.hash);

/** A line that is said again changes nothing, but for a payer that was not known. */
const sayAgain = (state: ReceivedMoney, { payer }: StatementCredit): readonly MoneyEvent[] =>
  state.payer === undefined && payer !== undefined ? [{ type: 'payer-told', payer }] : [];

/** Moneys of before were matched once. */
const matchNoOf = ({ matchNo = 1 }: ReceivedMoney): number => matchNo;

/** A statement line counts once, and belongs to one batch at most. */
const decide = (command: MoneyCommand, state: Money): Result<readonly MoneyEvent[], MoneyRefusal> => {
  if (command.type === 'receive') {
    if (state === null) return ok([{ type: 'received', credit: command.credit }]);
    return isSameLine(state, command.credit)
      ? ok(sayAgain(state, command.credit))
      : refuse('money_differs', 'the statement line is known with another date, amount, text or payer');
  }
  if (state === null) return refuse('money_unknown', 'no such money');
  if (command.type === 'unassign') {
    const isCurrent = state.batchId === command.batchId && matchNoOf(state) === command.matchNo;
    return ok(isCurrent ? [{ type: 'unassigned' }] : []);
  }
  if (state.batchId === null) {
    const { batchId, on } = command;
    return ok([{ type: 'assigned', batchId, on, matchNo: (state.matchNo ?? 0) + 1 }]);
  }
  return state.batchId === command.batchId
    ? ok([])
    : refuse('money_matched_already', 'the money belongs to another batch');
};

const evolve = (state: Money, event: MoneyEvent): Money => {
  if (event.type === 'received') return { ...event.credit, batchId: null };
  if (state === null) return state;
  if (event.type === 'payer-told') return { ...state, payer: event.payer };
  return event.type === 'assigned'
    ? { ...state, batchId: event.batchId, matchNo: event.matchNo }
    : { ...state, batchId: null, matchNo: matchNoOf(state) };
};

export const moneyDecider: Decider<Money, MoneyCommand, MoneyEvent, MoneyRefusal> = { initial: null, decide, evolve };
