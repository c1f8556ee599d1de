import { describe, expect, test } from '@jest/globals';
import { fen } from '@huji/contracts/shared/money.ts';
import * as contracts from '@huji/contracts/premium/events.ts';
import { type BillCommand, EMPTY_BILL } from './bill.ts';
import { billDecider } from './bill-decider.ts';
import { announceBill } from './bill-announcements.ts';
import {
  billDueOn,
  reactToBatchWithdrawalRequested,
  reactToCoverChanged,
  reactToParticipationAssessed,
  reactToPaymentReturned,
  reactToPaymentSettled,
} from './bill-reactions.ts';
import { isPaymentReference, paymentReference } from './bill-reference.ts';
import {
  assess,
  assessment,
  BATCH,
  BEFORE,
  decide,
  EMPLOYER,
  outcome,
  pay,
  person,
  play,
  START,
  withdraw,
} from '../testing/bill-stories.ts';

describe('the bill and the others', () => {
  test('the clock must look at an awaiting bill on S + 31, at no other', () => {
    expect(billDueOn(play([assess({})]))).toBe('2025-08-01');
    expect(billDueOn(play([assess({}), pay(9900, '2025-06-22')]))).toBeNull();
    expect(billDueOn(EMPTY_BILL)).toBeNull();
  });

  test('everything it announces is valid in the words of the contract, the rest stays at home', () => {
    const schemas = {
      'batch-billed': contracts.batchBilled.data,
      'batch-change-refused': contracts.batchChangeRefused.data,
      'batch-paid': contracts.batchPaid.data,
      'batch-unpaid': contracts.batchUnpaid.data,
      'money-matched': contracts.moneyMatched.data,
      'money-unmatched': contracts.moneyUnmatched.data,
      'refund-requested': contracts.refundRequested.data,
    };
    const mistaken = pay(500, '2025-06-22');
    const moneyId = 'moneyId' in mistaken ? mistaken.moneyId : '';
    const commands: BillCommand[] = [
      assess({ part: 1, parts: 2, prices: [9900, 9900] }),
      assess({ part: 2, parts: 2 }),
      pay(30000, '2025-06-22'),
      mistaken,
      { type: 'unmatch-money', batchId: BATCH, moneyId, on: BEFORE },
      outcome(2, 'declined'),
      { type: 'request-refund', batchId: BATCH, payeeId: EMPLOYER, requestedOn: BEFORE },
      withdraw('2025-06-30'),
      withdraw('2025-06-30'),
    ];
    let state = EMPTY_BILL;
    const announced = new Set<string>();
    for (const command of commands)
      for (const event of decide(command, state)) {
        state = billDecider.evolve(state, event);
        for (const told of announceBill(event)) {
          announced.add(told.type);
          expect(schemas[told.type].safeParse(told.data)).toMatchObject({ success: true });
        }
      }
    expect([...announced].sort()).toEqual(Object.keys(schemas).sort());
  });

  test('a cover change concerns it only where a row was declined or a cover kept', () => {
    const change = {
      personId: person(1),
      batchId: BATCH,
      employerId: EMPLOYER,
      version: 1,
      billRevision: 2,
      postedOn: START,
    };
    const row = (kind: 'granted' | 'declined') => ({ rowNo: 1, plan: 'HM', outcome: kind, deltaFen: fen(0) });
    const react = (kind: 'granted' | 'declined') => reactToCoverChanged({ ...change, rows: [row(kind)] });
    expect(react('granted')).toEqual([]);
    expect(react('declined')).toMatchObject([{ batchId: BATCH, command: { type: 'take-cover-outcome', version: 1 } }]);
  });

  test('hears assessments, withdrawals and the fate of refunds, not of claims', () => {
    expect(reactToParticipationAssessed(assessment({}))).toMatchObject([{ command: { type: 'take-assessment' } }]);
    const withdrawal = { batchId: BATCH, version: 1, requestedOn: START };
    expect(reactToBatchWithdrawalRequested(withdrawal)).toMatchObject([{ command: { type: 'withdraw' } }]);
    expect(reactToPaymentSettled({ batchId: BATCH, refundNo: 1 })).toMatchObject([
      { command: { type: 'take-refund-result', result: 'settled' } },
    ]);
    expect(reactToPaymentReturned({})).toEqual([]);
  });

  test('a reference with one wrong digit is no reference', () => {
    const reference = paymentReference(BATCH);
    expect(isPaymentReference(reference)).toBe(true);
    expect(paymentReference(person(1))).not.toBe(reference);
    for (let index = 2; index < reference.length; index += 1) {
      const digit = (Number(reference[index]) + 1) % 10;
      expect(isPaymentReference(`${reference.slice(0, index)}${String(digit)}${reference.slice(index + 1)}`)).toBe(
        false,
      );
    }
  });
});
