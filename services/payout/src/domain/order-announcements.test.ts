import { expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { announceOrder } from './order-announcements.ts';
import { orderDecider } from './order-decider.ts';
import type { Order, OrderEvent } from './order.ts';

const on = civilDate('2025-08-04');
const order: Order = {
  ...orderDecider.initial,
  state: 'settled',
  orderId: 'refund/B:1',
  source: { type: 'refund', batchId: 'B', refundNo: 1 },
  fen: fen(500),
};
const returned = (moneyMoved: boolean, state: 'returned' | null): OrderEvent => ({
  type: 'returned',
  attempt: 1,
  returned: { on, reason: 'ACCOUNT_CLOSED', moneyMoved },
  state,
});

test.each<[string, OrderEvent, string[]]>([
  ['a settlement', { type: 'settled', attempt: 1, on, state: 'settled' }, ['payment-settled', 'payment-moved']],
  ['one that changes nothing about the order', { type: 'settled', attempt: 1, on, state: null }, ['payment-moved']],
  ['money that came back', returned(true, 'returned'), ['payment-returned', 'payment-moved']],
  ['money of an earlier attempt that came back', returned(true, null), ['payment-moved']],
  ['a rejection, which moved no money', returned(false, 'returned'), ['payment-returned']],
  ['an acceptance', { type: 'accepted' }, []],
])('of %s others and the books hear what they need', (_title, event, types) => {
  expect(announceOrder(event, order).map(({ type }) => type)).toEqual(types);
});

test('a refund leaves, and comes back to, the account the contribution came to', () => {
  const [, moved] = announceOrder(returned(true, 'returned'), order);
  expect(moved).toEqual({
    type: 'payment-moved',
    data: { orderId: 'refund/B:1', attempt: 1, direction: 'back', account: 'contributions', fen: 500, valueOn: on },
  });
});
