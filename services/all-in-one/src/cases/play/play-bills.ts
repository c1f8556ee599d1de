import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Fen, fen, formatYuan } from '@huji/contracts/shared/money.ts';
import { billFigures, reactToMoneyAssigned } from '@huji/premium/rules.ts';
import type { PayAction } from '../format/story.ts';
import { settle } from './hear.ts';
import { obeyBills } from './obey.ts';
import type { Outcome } from './outcome.ts';
import type { Stage } from './stage.ts';

/** The row of a batch costs what it costs, also when it takes no cover at payment: its money is a credit then. */
const outcomeOf = (stage: Stage, batchId: string, due: Fen): unknown => {
  const bill = stage.bills.read(batchId);
  if (bill.status === 'lapsed') return { state: 'lapsed' };
  const paid = fen(Math.min(due, Math.max(0, billFigures.heldFen(bill))));
  return { due: formatYuan(due), paid: formatYuan(paid), state: bill.status === 'paid' ? 'paid' : 'awaiting' };
};

/** Money comes in for the batch; one that costs nothing is confirmed. */
export const playPay = (stage: Stage, { batch: batchId, amount }: PayAction, on: CivilDate): Outcome => {
  const bill = stage.bills.read(batchId);
  const due = billFigures.billedFen(bill);
  const sum = amount ?? fen(billFigures.dueFen(bill) - billFigures.paidFen(bill));
  const moneyId = `${batchId}/${String(bill.moneys.length + 1)}`;
  if (sum > 0) obeyBills(stage, reactToMoneyAssigned({ batchId, moneyId, valueOn: on, fen: sum, matchedOn: on }));
  else {
    const refusal = stage.bills.execute(batchId, { type: 'confirm-free', batchId, moneyId, confirmedOn: on });
    // What is not free takes no confirmation; its state says so.
    if (refusal !== null && refusal.code !== 'bill_not_free') throw new Error(`${refusal.code}: ${refusal.detail}`);
  }
  settle(stage, on);
  return { outcome: outcomeOf(stage, batchId, due) };
};
