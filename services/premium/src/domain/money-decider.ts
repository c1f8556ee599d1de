import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { Money, MoneyCommand, MoneyEvent, StatementCredit } from './money.ts';

export const MONEY_REFUSALS = ['money_differs', 'money_unknown', 'money_matched_already'] as const;
export type MoneyRefusal = (typeof MONEY_REFUSALS)[number];

const isSameLine = (a: StatementCredit, b: StatementCredit): boolean =>
  a.valueOn === b.valueOn && a.fen === b.fen && a.textHash === b.textHash;

/** A statement line counts once, and belongs to one batch at most. */
const decide = (command: MoneyCommand, state: Money): Result<readonly MoneyEvent[], MoneyRefusal> => {
  if (command.type === 'receive') {
    if (state === null) return ok([{ type: 'received', credit: command.credit }]);
    return isSameLine(state, command.credit)
      ? ok([])
      : refuse('money_differs', 'the statement line is known with another date, amount or text');
  }
  if (state === null) return refuse('money_unknown', 'no such money');
  if (state.batchId === null) return ok([{ type: 'assigned', batchId: command.batchId, on: command.on }]);
  return state.batchId === command.batchId
    ? ok([])
    : refuse('money_matched_already', 'the money belongs to another batch');
};

const evolve = (state: Money, event: MoneyEvent): Money => {
  if (event.type === 'received') return { ...event.credit, batchId: null };
  return state === null ? state : { ...state, batchId: event.batchId };
};

export const moneyDecider: Decider<Money, MoneyCommand, MoneyEvent, MoneyRefusal> = { initial: null, decide, evolve };
