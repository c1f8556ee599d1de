import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import {
  reactToBenefitClawedBack,
  reactToCoverChanged,
  reactToMoneyMatched,
  reactToMoneyReceived,
  reactToPaymentMoved,
  type Posted,
} from './journal-reactions.ts';
import { reactToClaimApproved, reactToRefundRequested } from './order-reactions.ts';

const on = civilDate('2025-08-01');
const movement = { orderId: 'C:1', attempt: 1, account: 'benefits', fen: fen(5), valueOn: on } as const;
const line = { fund: 'HM', item: 'HM', fen: fen(168_000) };
const approved = { claimId: 'C', decisionNo: 2, payeeId: 'P', approvedOn: on, lines: [line] };
const cover = { personId: 'P', batchId: 'B', billRevision: 2, postedOn: on };

describe('a fact', () => {
  test.each<[string, Posted]>([
    ['money:M', reactToMoneyReceived({ moneyId: 'M', account: 'contributions', valueOn: on, fen: fen(1) })],
    ['matched:B:M', reactToMoneyMatched({ batchId: 'B', moneyId: 'M', fen: fen(1), matchedOn: on })],
    ['cover:P:B:2', reactToCoverChanged({ ...cover, rows: [{ fund: 'HM', deltaFen: fen(-1) }] })],
    ['approved:C:2', reactToClaimApproved(approved).entry],
    [
      'refund:B:1',
      reactToRefundRequested({ batchId: 'B', refundNo: 1, payeeId: 'P', fen: fen(1), requestedOn: on }).entry,
    ],
    [
      'claw-back:C:1:K1:HM',
      reactToBenefitClawedBack({ orderId: 'C:1', ref: 'K1', fund: 'HM', fen: fen(1), valueOn: on }),
    ],
    ['paid:C:1:1', reactToPaymentMoved({ ...movement, direction: 'out' })],
    ['returned:C:1:1', reactToPaymentMoved({ ...movement, direction: 'back' })],
  ])('is booked under %s, in balance', (businessKey, entry) => {
    expect(entry?.businessKey).toBe(businessKey);
    expect(entry?.date).toBe(on);
    expect(entry?.lines.reduce((sum, each) => sum + each.fen, 0)).toBe(0);
  });
});

test('money on any account of the association is booked; on something else it is a fault', () => {
  const received = (account: string) =>
    reactToMoneyReceived({ moneyId: 'M', account, valueOn: on, fen: fen(1) })?.lines[0]?.account;
  expect(received('union-levy')).toBe('assets:bank:union-levy');
  expect(() => received('Petty Cash')).toThrow(RangeError);
});
