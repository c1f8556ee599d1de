import { addDays, civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import type { ParticipationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import { type Bill, type BillCommand, type BillEvent, EMPTY_BILL } from '../domain/bill.ts';
import { billDecider } from '../domain/bill-decider.ts';
import { creditFen, dueFen, paidFen } from '../domain/bill-money.ts';

/** One batch of one employer, S = 2025-07-01, to be told as commands. */
export const BATCH = '00000000-0000-4000-8000-00000000000b';
export const EMPLOYER = '00000000-0000-4000-8000-00000000000e';
export const person = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
export const START = civilDate('2025-07-01');
export const BEFORE = civilDate('2025-06-20');

export interface Assessed {
  readonly version?: number;
  readonly prices?: readonly number[];
  readonly on?: string;
  readonly part?: number;
  readonly parts?: number;
  readonly pass?: boolean;
}

export const assessment = ({ version = 1, prices = [9900], on = BEFORE, part = 1, parts = 1, pass = true }: Assessed) =>
  ({
    batchId: BATCH,
    version,
    part,
    parts,
    employerId: EMPLOYER,
    startOn: START,
    submittedOn: civilDate(on),
    payableUntil: addDays(START, 30),
    inEffectFrom: START,
    plans: [{ plan: 'HM', size: 10, n: 10, k: 10, pass }],
    rows: prices.map((price, index) => ({
      rowNo: (part - 1) * 500 + index + 1,
      personId: person(index + 1),
      plan: 'HM',
      units: 1,
      contributionFen: fen(price),
    })),
    digest: '0'.repeat(64),
  }) satisfies ParticipationAssessed;

export const assess = (given: Assessed): BillCommand => ({ type: 'take-assessment', assessment: assessment(given) });
let moneyCount = 0;
export const pay = (amount: number, on: string): BillCommand => {
  moneyCount += 1;
  const valueOn = civilDate(on);
  return {
    type: 'match-money',
    batchId: BATCH,
    moneyId: person(moneyCount),
    valueOn,
    fen: fen(amount),
    matchedOn: valueOn,
  };
};
export const withdraw = (on: string): BillCommand => ({
  type: 'withdraw',
  batchId: BATCH,
  version: 1,
  requestedOn: civilDate(on),
});
export const outcome = (index: number, kind: 'declined' | 'kept', version = 1): BillCommand => ({
  type: 'take-cover-outcome',
  batchId: BATCH,
  personId: person(index),
  version,
  rows: [{ rowNo: index, plan: 'HM', outcome: kind }],
  on: BEFORE,
});

export const decide = (command: BillCommand, state: Bill): readonly BillEvent[] => {
  const result = billDecider.decide(command, state);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
export const play = (commands: readonly BillCommand[], from = EMPTY_BILL): Bill =>
  commands.reduce((state, command) => decide(command, state).reduce(billDecider.evolve, state), from);
export const figures = (state: Bill) => ({
  status: state.status,
  due: dueFen(state),
  paid: paidFen(state),
  credit: creditFen(state),
  paidOn: state.paidOn,
});
