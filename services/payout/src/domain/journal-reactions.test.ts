import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { reactToCause, type PayoutCause } from './react.ts';

const on = civilDate('2025-08-01');
const movement = {
  kind: 'payment-moved',
  orderId: 'C:1',
  attempt: 1,
  account: 'benefits',
  fen: fen(5),
  valueOn: on,
} as const;
const approved: PayoutCause = {
  kind: 'claim-approved',
  claimId: 'C',
  decisionNo: 2,
  payeeId: 'P',
  approvedOn: on,
  lines: [
    { fund: 'HM', item: 'HM', fen: fen(168_000) },
    { fund: 'HA', item: 'HA', fen: fen(45_000) },
    { fund: 'CI', item: 'CI', fen: fen(0) },
  ],
};

describe('a fact', () => {
  test.each<[PayoutCause, string]>([
    [{ kind: 'money-received', moneyId: 'M', account: 'contributions', valueOn: on, fen: fen(1) }, 'money:M'],
    [{ kind: 'money-matched', batchId: 'B', moneyId: 'M', fen: fen(1), matchedOn: on }, 'matched:B:M'],
    [
      {
        kind: 'cover-changed',
        personId: 'P',
        batchId: 'B',
        billRevision: 2,
        postedOn: on,
        rows: [{ fund: 'HM', deltaFen: fen(-1) }],
      },
      'cover:P:B:2',
    ],
    [approved, 'approved:C:2'],
    [{ kind: 'refund-requested', batchId: 'B', refundNo: 1, payeeId: 'P', fen: fen(1), requestedOn: on }, 'refund:B:1'],
    [
      { kind: 'benefit-clawed-back', orderId: 'C:1', ref: 'K1', fund: 'HM', fen: fen(1), valueOn: on },
      'claw-back:C:1:K1:HM',
    ],
    [{ ...movement, direction: 'out' }, 'paid:C:1:1'],
    [{ ...movement, direction: 'back' }, 'returned:C:1:1'],
  ])('%o is booked under %s, in balance', (cause, businessKey) => {
    const { entry } = reactToCause(cause);
    expect(entry?.businessKey).toBe(businessKey);
    expect(entry?.date).toBe(on);
    expect(entry?.lines.reduce((sum, line) => sum + line.fen, 0)).toBe(0);
  });
});

describe('an obligation', () => {
  test('is the sum of what was approved, per fund, without lines of nothing', () => {
    expect(reactToCause(approved).obligation).toEqual({
      source: { kind: 'claim', claimId: 'C', decisionNo: 2 },
      payeeId: 'P',
      orderedOn: on,
      lines: approved.lines.slice(0, 2),
      fen: 213_000,
    });
  });

  test('of a refund has no fund', () => {
    const refund = {
      kind: 'refund-requested',
      batchId: 'B',
      refundNo: 3,
      payeeId: 'E',
      fen: fen(7),
      requestedOn: on,
    } as const;
    expect(reactToCause(refund).obligation).toMatchObject({
      source: { kind: 'refund', refundNo: 3 },
      lines: [],
      fen: 7,
    });
  });

  test('of nothing is none', () => {
    expect(reactToCause({ ...approved, lines: [] })).toEqual({ entry: null, obligation: null });
  });
});

test('money on any account of the association is booked; on something else it is a fault', () => {
  const received = (account: string) =>
    reactToCause({ kind: 'money-received', moneyId: 'M', account, valueOn: on, fen: fen(1) }).entry?.lines[0]?.account;
  expect(received('union-levy')).toBe('assets:bank:union-levy');
  expect(() => received('Petty Cash')).toThrow(RangeError);
});
