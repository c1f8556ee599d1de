import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { announceOrder } from './order-announcements.ts';
import { addEntries, approvedFrom, creditedTo, NO_TOTALS, sumOfAll } from './journal-totals.ts';
import { orderDecider } from './order-decider.ts';
import { annulmentOf, reactToClaimApproved } from './order-reactions.ts';
import type { Order, OrderCommand, OrderEvent } from './order.ts';

const claimId = '0190aaaa-0000-7000-8000-000000000001';
const on = civilDate('2025-09-12');
const lines = [
  { fund: 'HM', item: 'HM', fen: fen(168_000) },
  { fund: 'HA', item: 'HA', fen: fen(45_000) },
];
const place: OrderCommand = {
  type: 'place',
  source: { type: 'claim', claimId, decisionNo: 1 },
  payeeId: 'P1',
  orderedOn: civilDate('2025-09-01'),
  lines,
  fen: fen(213_000),
  accountVersion: 1,
  accountVerified: true,
};
const waiting: OrderCommand = { ...place, accountVerified: false };
const assign: OrderCommand = {
  type: 'assign',
  payoutBatchId: 'B1',
  accountVersion: 1,
  accountVerified: true,
  flags: [],
};
const unassign: OrderCommand = { type: 'unassign', payoutBatchId: 'B1' };
const aside: OrderCommand = { type: 'set-aside', payoutBatchId: 'B1' };
const send: OrderCommand = {
  type: 'start-sending',
  payoutBatchId: 'B1',
  accountVersion: 1,
  flags: [],
  at: '2025-09-12T01:00:00.000Z' as Instant,
};
const settled: OrderCommand = { type: 'record', attempt: 1, fact: { type: 'settled', valueOn: on } };
const rejected: OrderCommand = { type: 'record', attempt: 1, fact: { type: 'rejected', reason: 'ACCOUNT_CLOSED', on } };
const cameBack: OrderCommand = { type: 'record', attempt: 1, fact: { type: 'returned', reason: 'ACCOUNT_CLOSED', on } };
const again: OrderCommand = { ...assign, accountVersion: 2 };
const resend: OrderCommand = { ...send, accountVersion: 2 };
const reissue: OrderCommand = { type: 'reissue', accountVersion: 2, accountVerified: true };
const annul: OrderCommand = { type: 'annul', on };

const run = (commands: readonly OrderCommand[]): { order: Order; events: OrderEvent[]; codes: string[] } => {
  let order = orderDecider.initial;
  const events: OrderEvent[] = [];
  const codes: string[] = [];
  for (const command of commands) {
    const result = orderDecider.decide(command, order);
    if (!result.ok) codes.push(result.refusal.code);
    else {
      events.push(...result.value);
      order = result.value.reduce(orderDecider.evolve, order);
    }
  }
  return { order, events, codes };
};

test.each<readonly [string, readonly OrderCommand[], Order['state']]>([
  ['that waits for an account', [waiting, annul], 'annulled'],
  ['that waits for a batch', [place, annul], 'annulled'],
  ['that left a batch', [place, assign, unassign, annul], 'annulled'],
  ['twice', [place, annul, annul], 'annulled'],
  ['in a batch', [place, assign, annul], 'batched'],
  ['whose funds gave for it', [place, assign, aside, annul], 'annulled'],
  ['with the bank', [place, assign, send, annul], 'sending'],
  ['that was paid', [place, assign, send, settled, annul], 'settled'],
  ['that the bank refused', [place, assign, send, rejected, annul], 'annulled'],
  ['that the bank refused and that is to go again', [place, assign, send, rejected, reissue, annul], 'annulled'],
  [
    'that went again after the bank refused it',
    [place, assign, send, rejected, reissue, again, resend, annul],
    'sending',
  ],
  ['that was paid and came back', [place, assign, send, settled, cameBack, annul], 'returned'],
  ['that came back and is to go again', [place, assign, send, settled, cameBack, reissue, annul], 'ordered'],
  [
    'that the bank refused, and paid all the same afterwards',
    [place, assign, send, rejected, annul, settled],
    'annulled',
  ],
])('an order %s, when it is annulled', (_, commands, state) => {
  expect(run(commands).order.state).toBe(state);
});

test('an annulled order whose funds have their share again asks them no more', () => {
  const free: OrderCommand = { type: 'free-funds' };
  const set = [place, assign, aside] as const;
  expect(run([...set, annul]).order.funded).toBe(true);
  expect(run([...set, annul, free, free]).order).toMatchObject({ state: 'annulled', funded: false });
  expect(run([...set, free]).order).toMatchObject({ state: 'awaiting-account', funded: true });
});

test('an order that never was cannot be annulled: its approval was not heard yet', () => {
  expect(run([annul]).codes).toEqual(['order_unknown']);
});

test('the answer is told, once for each time it is asked and anything was decided', () => {
  const told = (commands: readonly OrderCommand[]) => {
    const { order, events } = run(commands);
    return events
      .flatMap((event) => announceOrder(event, order))
      .filter(({ type }) => type === 'order-annulment-answered');
  };
  const data = { orderId: `${claimId}:1`, claimId, decisionNo: 1, answeredOn: on };
  expect(told([place, annul, annul])).toEqual([
    { type: 'order-annulment-answered', data: { ...data, annulled: true } },
  ]);
  expect(told([place, assign, annul])).toEqual([
    { type: 'order-annulment-answered', data: { ...data, annulled: false } },
  ]);
});

describe('either it is annulled or it goes to the bank', () => {
  test('whatever comes in whatever order', () => {
    const command = fc.constantFrom(assign, unassign, aside, send, settled, rejected, reissue, annul, place, {
      type: 'account-verified',
    } as const);
    fc.assert(
      fc.property(fc.array(command, { maxLength: 24 }), (commands) => {
        const { order, events } = run([place, ...commands]);
        const annulled = events.some(({ type }) => type === 'annulled');
        const left = order.attempts.filter(({ returned }) => returned?.moneyMoved !== false);
        const before = events.findIndex(({ type }) => type === 'annulled');
        const moved = events.slice(0, Math.max(before, 0)).some(({ type }) => type === 'settled');
        expect(annulled && (left.length > 0 || moved)).toBe(false);
        expect(events.slice(before + 1).some(({ type }) => annulled && type === 'sending-started')).toBe(false);
        expect(annulled).toBe(order.state === 'annulled');
        expect(events.filter(({ type }) => type === 'annulled').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2_000 },
    );
  });
});

test('the books show the approval and its reverse, and the funds what they showed before', () => {
  const approved = { claimId, decisionNo: 1, payeeId: 'P1', approvedOn: civilDate('2025-09-01'), lines };
  const { entry } = reactToClaimApproved(approved);
  const reverse = annulmentOf(run([place, annul]).order);
  expect(annulmentOf(run([place]).order)).toBeNull();
  expect(reverse).toMatchObject({ businessKey: `annulled:${claimId}:1`, type: 'annulled', date: on });
  const totals = addEntries(
    NO_TOTALS,
    [entry, reverse].filter((each) => each !== null),
  );
  expect([totals.entries, sumOfAll(totals)]).toEqual([2, 0]);
  for (const fund of ['HM', 'HA']) expect([approvedFrom(totals, fund), creditedTo(totals, fund)]).toEqual([0, 0]);
});
