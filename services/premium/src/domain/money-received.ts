import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';

/** A credit on a statement of the association's own account. */
export interface StatementCredit {
  readonly moneyId: string;
  readonly account: string;
  readonly bankRef: string;
  readonly valueOn: CivilDate;
  readonly fen: Fen;
  /** Keyed hash of what the payer wrote, to know the same line again; the text itself is sealed. */
  readonly textHash: string;
  readonly sealedText: string;
}

export interface ReceivedMoney extends StatementCredit {
  readonly batchId: string | null;
}
export type Money = ReceivedMoney | null;

export type MoneyCommand =
  | { readonly type: 'receive'; readonly credit: StatementCredit }
  | { readonly type: 'assign'; readonly batchId: string; readonly on: CivilDate };

export type MoneyEvent =
  | { readonly type: 'received'; readonly credit: StatementCredit }
  | { readonly type: 'assigned'; readonly batchId: string; readonly on: CivilDate };

const isSameLine = (a: StatementCredit, b: StatementCredit): boolean =>
  a.valueOn === b.valueOn && a.fen === b.fen && a.textHash === b.textHash;

/** A statement line counts once, and belongs to one batch at most. */
const decide = (command: MoneyCommand, state: Money): Result<readonly MoneyEvent[]> => {
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

export const moneyDecider: Decider<Money, MoneyCommand, MoneyEvent> = { initial: null, decide, evolve };
