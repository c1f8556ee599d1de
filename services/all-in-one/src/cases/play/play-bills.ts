import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Fen, fen, formatYuan } from '@huji/contracts/shared/money.ts';
import { batchState } from '@huji/enrollment/rules.ts';
import { batchOfMoney, billFigures } from '@huji/premium/rules.ts';
import type { PayAction } from '../format/story.ts';
import { settle } from './hear.ts';
import type { Outcome } from './outcome.ts';
import type { Stage } from './stage.ts';

/** What a case calls the states in which a clerk sees a batch. */
const STATES: Readonly<Record<ReturnType<typeof batchState>, 'awaiting' | 'paid' | 'lapsed'>> = {
  draft: 'awaiting',
  short: 'awaiting',
  submitted: 'awaiting',
  'awaiting-payment': 'awaiting',
  paid: 'paid',
  'in-effect': 'paid',
  expired: 'paid',
  withdrawn: 'awaiting',
  lapsed: 'lapsed',
};

/** The row of a batch costs what it costs, also when it takes no cover at payment: its money is a credit then. */
const outcomeOf = (stage: Stage, batchId: string, due: Fen, on: CivilDate): unknown => {
  const batch = stage.batches.read(batchId);
  const state = batch === null ? 'awaiting' : STATES[batchState(batch, on)];
  if (state === 'lapsed') return { state };
  const paid = fen(Math.min(due, Math.max(0, billFigures.heldFen(stage.bills.read(batchId)))));
  return { due: formatYuan(due), paid: formatYuan(paid), state };
};

/** A line of the bank's statement names its batch in a case; what that bill could not hold waits for people. */
const receive = ({ bills, moneys }: Stage, batchId: string, sum: Fen, on: CivilDate): void => {
  const moneyId = `money ${String(moneys.size + 1)}`;
  const line = { account: 'contributions', bankRef: moneyId, valueOn: on, fen: sum, textHash: '', sealedText: '' };
  moneys.obey(moneyId, { type: 'receive', credit: { moneyId, ...line } });
  const money = moneys.read(moneyId);
  const owner = money && batchOfMoney(money, { batchId, bill: bills.read(batchId) });
  if (owner !== null) moneys.obey(moneyId, { type: 'assign', batchId: owner, on });
};

/** Money comes in for the batch; one that costs nothing is confirmed. */
export const playPay = (stage: Stage, { batch: batchId, amount }: PayAction, on: CivilDate): Outcome => {
  const bill = stage.bills.read(batchId);
  const due = billFigures.billedFen(bill);
  const sum = amount ?? fen(billFigures.dueFen(bill) - billFigures.paidFen(bill));
  if (sum > 0) receive(stage, batchId, sum, on);
  else {
    const moneyId = `confirmation ${String(bill.moneys.length + 1)}`;
    const refusal = stage.bills.execute(batchId, { type: 'confirm-free', batchId, moneyId, confirmedOn: on });
    // What is not free takes no confirmation; its state says so.
    if (refusal !== null && refusal.code !== 'bill_not_free') throw new Error(`${refusal.code}: ${refusal.detail}`);
  }
  settle(stage, on);
  return { outcome: outcomeOf(stage, batchId, due, on) };
};
