import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { orderDecider } from './order-decider.ts';
import {
  accountFacts,
  placing,
  reactToAccountVerified,
  reactToClaimApproved,
  reactToRefundRequested,
  type Obligation,
} from './order-reactions.ts';
import type { Payee } from './payee.ts';

const on = civilDate('2025-08-01');
const claimId = '0190aaaa-0000-7000-8000-000000000001';
const approved = {
  claimId,
  decisionNo: 2,
  payeeId: 'P',
  approvedOn: on,
  lines: [
    { fund: 'HM', item: 'HM', fen: fen(168_000) },
    { fund: 'HA', item: 'HA', fen: fen(45_000) },
    { fund: 'CI', item: 'CI', fen: fen(0) },
  ],
};
const payee = (nameCheck: Payee['nameCheck']): Payee => ({
  state: 'registered',
  payeeId: 'P',
  owner: { type: 'person', personId: 'P' },
  registeredOn: on,
  accountVersion: 3,
  account: { sealed: '', fingerprint: '', holderHash: '' },
  nameCheck,
  registeredName: 'same',
  registerNo: 0,
});

describe('an obligation', () => {
  test('is the sum of what was approved, per fund, without lines of nothing', () => {
    expect(reactToClaimApproved(approved).obligation).toEqual({
      source: { type: 'claim', claimId, decisionNo: 2 },
      payeeId: 'P',
      orderedOn: on,
      lines: approved.lines.slice(0, 2),
      fen: 213_000,
    });
  });

  test('of a refund has no fund', () => {
    const refund = { batchId: 'B', refundNo: 3, payeeId: 'E', fen: fen(7), requestedOn: on };
    expect(reactToRefundRequested(refund).obligation).toMatchObject({
      source: { type: 'refund', refundNo: 3 },
      lines: [],
      fen: 7,
    });
  });

  test('of nothing is none', () => {
    expect(reactToClaimApproved({ ...approved, lines: [] })).toEqual({ entry: null, obligation: null });
  });
});

describe('the account', () => {
  const placed = (account: Payee | null) => {
    const obligation = reactToClaimApproved(approved).obligation as Obligation;
    const decided = orderDecider.decide(placing(obligation, account), orderDecider.initial);
    return decided.ok ? decided.value.reduce(orderDecider.evolve, orderDecider.initial) : orderDecider.initial;
  };

  test('lets an order wait until the bank has confirmed its name', () => {
    expect(placed(payee('matched')).state).toBe('ordered');
    const waiting = placed(null);
    expect(waiting.state).toBe('awaiting-account');
    expect(reactToAccountVerified(waiting, payee('mismatched'))).toBeNull();
    expect(reactToAccountVerified(waiting, payee('matched'))).toEqual({ type: 'account-verified' });
    expect(reactToAccountVerified(placed(payee('matched')), payee('matched'))).toBeNull();
  });

  test('is what commands that let money go to it need to know of', () => {
    expect(accountFacts(null)).toEqual({ accountVersion: 0, accountVerified: false });
    expect(accountFacts(payee('matched'))).toEqual({ accountVersion: 3, accountVerified: true });
  });
});
