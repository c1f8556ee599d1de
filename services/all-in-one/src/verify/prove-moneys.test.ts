import { expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import type { MoneyBooks, Order } from '@huji/payout/verify.ts';
import type { ReceivedMoney } from '@huji/premium/verify.ts';
import { moneyFaults } from './prove-moneys.ts';

const ON = civilDate('2025-08-01');
const MONEY: ReceivedMoney = {
  moneyId: 'm',
  account: 'contributions',
  bankRef: 'R',
  valueOn: ON,
  fen: fen(100),
  textHash: 'h',
  sealedText: 's',
  batchId: null,
};
const order = (changes: Partial<Order> = {}): Order => ({ fen: fen(100), orderedFor: 'm', ...changes }) as Order;
const BOOKED: MoneyBooks = {
  receivedFen: fen(100),
  receivedOn: { account: 'contributions', date: ON },
  isAnnulled: false,
  areEarlierTakenBack: true,
  order: null,
};
const RETURNED = { ...MONEY, givenBackOn: ON };

test.each<[string, ReceivedMoney, MoneyBooks]>([
  ['stands once in the books', MONEY, BOOKED],
  ['went back by two', RETURNED, { ...BOOKED, order: order() }],
  ['was annulled and taken back', { ...MONEY, annulledOn: ON }, { ...BOOKED, isAnnulled: true }],
])('nothing speaks against money that %s', (_, money, books) => {
  expect(moneyFaults(money, books)).toEqual([]);
});

test.each<[string, ReceivedMoney, MoneyBooks]>([
  ['has no entry in the journal', MONEY, { ...BOOKED, receivedFen: null }],
  ['is booked with another sum', MONEY, { ...BOOKED, receivedFen: fen(99) }],
  ['is booked on another account or day', MONEY, { ...BOOKED, receivedOn: { account: 'benefits', date: ON } }],
  ['is booked on another account or day', { ...MONEY, valueOn: civilDate('2025-08-02') }, BOOKED],
  ['was ordered back and has no order', RETURNED, BOOKED],
  ['is paid back, and nobody ordered it back', MONEY, { ...BOOKED, order: order() }],
  ['is paid back with another sum', RETURNED, { ...BOOKED, order: order({ fen: fen(101) }) }],
  ['is paid back to another account than it came from', RETURNED, { ...BOOKED, order: order({ orderedFor: 'x' }) }],
  ['is paid back out of another account than it came to', RETURNED, { ...BOOKED, order: order({ paidFrom: 'x' }) }],
  ['went back and belongs to a batch', { ...RETURNED, batchId: 'b' }, { ...BOOKED, order: order() }],
  ['was typed anew and its earlier line is not taken back', MONEY, { ...BOOKED, areEarlierTakenBack: false }],
  ['was annulled and stands in the journal', { ...MONEY, annulledOn: ON }, BOOKED],
  ['is taken back in the journal, and nobody annulled it', MONEY, { ...BOOKED, isAnnulled: true }],
])('money that %s is a difference', (fault, money, books) => {
  expect(moneyFaults(money, books)).toEqual([`money m ${fault}`]);
});
