import { describe, expect, test } from '@jest/globals';
import { REDIRECTIONS_KEPT_MAX } from '@huji/contracts/payout/order-limits.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { orderDecider } from './order-decider.ts';
import { redirectionFaults, type RedirectionWitness } from './order-redirection.ts';
import type { ConfirmedRedirection, Order } from './order.ts';

const on = civilDate('2025-08-04');
const placed = orderDecider.evolve(orderDecider.initial, {
  type: 'ordered',
  order: {
    orderId: '0190aaaa-0000-7000-8000-000000000001:1',
    source: { type: 'claim', claimId: '0190aaaa-0000-7000-8000-000000000001', decisionNo: 1 },
    payeeId: 'member',
    orderedOn: on,
    lines: [],
    fen: fen(100),
  },
  accountVerified: true,
});

const to = (payeeId: string): ConfirmedRedirection => ({
  payeeId,
  reason: 'PAYEE_DECEASED',
  proposedBy: { subject: 'accountant-1', roles: ['accountant'] },
  confirmedBy: { subject: 'cashier-1', roles: ['cashier'] },
  confirmedOn: on,
});
const redirected = (order: Order, ...payeeIds: readonly string[]): Order =>
  payeeIds.reduce<Order>(
    (now, payeeId) =>
      orderDecider.evolve(now, {
        type: 'redirected',
        redirection: to(payeeId),
        accountKnown: 1,
        accountVerified: true,
      }),
    order,
  );

const proposed = (payeeId: string): RedirectionWitness => ({
  action: 'redirection-proposed',
  actor: 'accountant-1',
  payeeId,
});
/** As the audit log has it of before the order kept both people. */
const oldWitnesses = (payeeId: string): readonly RedirectionWitness[] => [
  proposed(payeeId),
  { action: 'order-redirected', actor: 'cashier-1', payeeId },
];
const witnesses = (payeeId: string): readonly RedirectionWitness[] => [
  proposed(payeeId),
  { action: 'order-redirected', actor: 'cashier-1', payeeId, proposedBy: 'accountant-1' },
];
const faultsOf = (order: Order, redirectionWitnesses: readonly RedirectionWitness[]): readonly string[] =>
  redirectionFaults({ order, redirectionWitnesses, owners: new Map() });

const before = { ...placed, payeeId: 'heir' };
const many = Array.from({ length: REDIRECTIONS_KEPT_MAX + 1 }, (_, at) => `heir-${String(at)}`);
const THERE_AND_BACK = ['heir', 'guardian', 'heir'];
const LOST = 'lost a redirection that the audit log knows';

describe('nothing contradicts an order that was', () => {
  test.each<[string, Order, readonly RedirectionWitness[]]>([
    ['never redirected', placed, []],
    ['redirected', redirected(placed, 'heir'), witnesses('heir')],
    ['redirected before both people were kept', before, oldWitnesses('heir')],
    [
      'redirected before, then again',
      redirected(before, 'guardian'),
      [...oldWitnesses('heir'), ...witnesses('guardian')],
    ],
    [
      'redirected to the same payee twice by the same two people',
      redirected(placed, ...THERE_AND_BACK),
      THERE_AND_BACK.flatMap(witnesses),
    ],
    ['redirected more often than it keeps', redirected(placed, ...many), many.flatMap(witnesses)],
  ])('%s', (_what, order, told) => {
    expect(faultsOf(order, told)).toEqual([]);
  });
});

describe('an order is found that lost', () => {
  const both = [...witnesses('heir'), ...witnesses('guardian')];
  test.each<[string, Order, readonly RedirectionWitness[]]>([
    ['an earlier redirection', redirected(before, 'guardian'), both],
    [
      'one to a payee that another pair sent it to',
      redirected(placed, 'heir'),
      [
        ...witnesses('heir'),
        { action: 'order-redirected', actor: 'cashier-2', payeeId: 'heir', proposedBy: 'accountant-1' },
      ],
    ],
    [
      'one of two to the same payee by the same two people',
      redirected(placed, ...THERE_AND_BACK.slice(1)),
      THERE_AND_BACK.flatMap(witnesses),
    ],
    [
      'one of as many as it keeps',
      redirected(placed, ...many.filter((payeeId) => payeeId !== 'heir-50')),
      many.flatMap(witnesses),
    ],
    ['all of them', before, witnesses('heir')],
  ])('%s', (_what, order, told) => {
    expect(faultsOf(order, told)).toEqual([LOST]);
  });
});
