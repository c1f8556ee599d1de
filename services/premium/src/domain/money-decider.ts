import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Money, MoneyCommand, MoneyEvent, ReceivedMoney, StatementCredit } from './money.ts';

export const MONEY_REFUSALS = [
  'money_differs',
  'money_unknown',
  'money_matched_already',
  'money_given_back',
  'money_payer_unknown',
  'money_annulled',
] as const;
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

type Answer = Result<readonly MoneyEvent[], MoneyRefusal>;

/** Nothing is done any more with money that went back or was never there; null: it is there. */
const refuseGone = ({ givenBackOn, annulledOn }: ReceivedMoney): Extract<Answer, { ok: false }> | null => {
  if (annulledOn !== undefined)
    return { ok: false, refusal: { code: 'money_annulled', detail: `the line was annulled on ${annulledOn}` } };
  if (givenBackOn === undefined) return null;
  return { ok: false, refusal: { code: 'money_given_back', detail: `it was ordered back on ${givenBackOn}` } };
};

/** Once, and only what nobody is known for, to the account the statement named. */
const giveBack = (state: ReceivedMoney, on: CivilDate): Answer => {
  if (state.batchId !== null) return refuse('money_matched_already', 'the money belongs to a batch');
  return state.payer === undefined
    ? refuse('money_payer_unknown', 'nobody typed the account it came from; the line can be typed again with it')
    : ok([{ type: 'given-back', on }]);
};

/** Only while nothing stands on it. */
const annul = (state: ReceivedMoney, on: CivilDate): Answer =>
  state.batchId === null
    ? ok([{ type: 'annulled', on }])
    : refuse('money_matched_already', 'the money belongs to a batch; undo the match first');

const receive = (credit: StatementCredit, state: Money): Answer => {
  if (state === null || state.annulledOn !== undefined) return ok([{ type: 'received', credit }]);
  return isSameLine(state, credit)
    ? ok(sayAgain(state, credit))
    : refuse('money_differs', 'the statement line is known with another date, amount, text or payer');
};

/** A statement line counts once, and belongs to one batch at most. */
const decide = (command: MoneyCommand, state: Money): Answer => {
  if (command.type === 'receive') return receive(command.credit, state);
  if (state === null) return refuse('money_unknown', 'no such money');
  if (command.type === 'unassign') {
    const isCurrent = state.batchId === command.batchId && matchNoOf(state) === command.matchNo;
    return ok(isCurrent ? [{ type: 'unassigned' }] : []);
  }
  const gone = refuseGone(state);
  if (gone !== null) return gone;
  if (command.type === 'give-back') return giveBack(state, command.on);
  if (command.type === 'annul') return annul(state, command.on);
  if (state.batchId === null) {
    const { batchId, on } = command;
    return ok([{ type: 'assigned', batchId, on, matchNo: (state.matchNo ?? 0) + 1 }]);
  }
  return state.batchId === command.batchId
    ? ok([])
    : refuse('money_matched_already', 'the money belongs to another batch');
};

/** Typed anew it has a number of its own in the books; how often it was matched is counted on. */
const receivedAs = (credit: StatementCredit, before: Money): ReceivedMoney => {
  const received = { ...credit, batchId: null };
  if (before === null) return received;
  return { ...received, ...present({ matchNo: before.matchNo, receiptNo: (before.receiptNo ?? 1) + 1 }) };
};

const evolve = (state: Money, event: MoneyEvent): Money => {
  if (event.type === 'received') return receivedAs(event.credit, state);
  if (state === null) return state;
  if (event.type === 'annulled') return { ...state, annulledOn: event.on };
  if (event.type === 'given-back') return { ...state, givenBackOn: event.on };
  if (event.type === 'payer-told') return { ...state, payer: event.payer };
  return event.type === 'assigned'
    ? { ...state, batchId: event.batchId, matchNo: event.matchNo }
    : { ...state, batchId: null, matchNo: matchNoOf(state) };
};

export const moneyDecider: Decider<Money, MoneyCommand, MoneyEvent, MoneyRefusal> = { initial: null, decide, evolve };
