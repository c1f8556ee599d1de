import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { JournalEntryReply } from '@huji/contracts/payout/journal-http.ts';
import { listOrderEntries, listOrders, type OrderReply } from '@huji/contracts/payout/order-http.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import { STAFF, ownNumber } from './testing/payout-people.ts';

let office: PayoutOffice;
beforeAll(async () => {
  office = await openPayoutOffice({ funds: { HM: '10000.00' } });
});
afterAll(() => office.close());

const owed = async (number = ownNumber()): Promise<string> => (await office.owed({ number })).orderId;
interface Listed {
  readonly orders: readonly OrderReply[];
  readonly cursor: string | null;
}
const list = (query: Readonly<Record<string, string>>) => office.get<Listed>(listOrders, { as: STAFF.checker, query });
const idsOf = ({ orders }: Listed) => orders.map(({ orderId }) => orderId);

test('a queue is asked for the orders that a flag holds, or for those that may leave', async () => {
  const free = await owed();
  const number = ownNumber();
  const held = [await owed(number), await owed(number)];
  const flagged = idsOf(await list({ state: 'ordered', flagged: 'true' }));
  expect([...flagged].sort()).toEqual([...held].sort());
  expect(idsOf(await list({ state: 'ordered', flagged: 'false' }))).toEqual([free]);
});

test('a queue is asked for one society, and nobody asks for one that is not theirs', async () => {
  const orderId = await owed();
  expect(idsOf(await list({ state: 'ordered', society: 'changchun' }))).toContain(orderId);
  const query = { state: 'ordered', society: 'wuxi' };
  const both = { ...STAFF.checker, societies: ['changchun', 'wuxi'] };
  expect((await office.get<Listed>(listOrders, { as: both, query })).orders).toEqual([]);
  const as = { ...STAFF.checker, societies: ['changchun'] };
  expect(await office.call(listOrders, { as, query })).toMatchObject({
    status: 403,
    body: { code: 'society_not_granted' },
  });
});

test('the orders of a batch are read page by page, whatever became of each; no batch is 404', async () => {
  const orderIds = [await owed(), await owed(), await owed()].sort();
  const payoutBatchId = await office.makeAndApprove(orderIds);
  const first = await list({ payoutBatchId, limit: '2' });
  expect(idsOf(first)).toEqual(orderIds.slice(0, 2));
  const second = await list({ payoutBatchId, limit: '2', cursor: first.cursor ?? '' });
  expect([idsOf(second), second.cursor]).toEqual([orderIds.slice(2), null]);
  expect(await office.call(listOrders, { as: STAFF.checker, query: { payoutBatchId: randomUUID() } })).toMatchObject({
    status: 404,
    body: { code: 'payout_batch_unknown' },
  });
});

test('an order is found by what its payment is called at the bank, as a statement prints it', async () => {
  const orderId = await owed();
  await office.release(await office.makeAndApprove([orderId]));
  await office.until('the order is sent', async () => (await office.order(orderId)).attempts.length === 1);
  const endToEndId = (await office.order(orderId)).attempts[0]?.endToEndId ?? '';
  for (const printed of [endToEndId, endToEndId.toUpperCase(), endToEndId.replaceAll('-', ' ')])
    expect(idsOf(await list({ endToEndId: printed }))).toEqual([orderId]);
  expect(idsOf(await list({ endToEndId: 'NOTPROVIDED' }))).toEqual([]);
});

test('a supervisor goes from a paid order to the entries of the books, and nobody else does', async () => {
  const orderId = await owed();
  const payoutBatchId = await office.makeAndApprove([orderId]);
  await office.release(payoutBatchId);
  await office.orderIs(orderId, 'settled');
  await office.settled();
  const params = { orderId };
  const { entries } = await office.get<{ entries: readonly JournalEntryReply[] }>(listOrderEntries, {
    as: STAFF.supervisor,
    params,
  });
  expect(entries.map(({ businessKey }) => businessKey)).toEqual(
    expect.arrayContaining([`approved:${orderId}`, `paid:${orderId}:1`]),
  );
  for (const { lines } of entries)
    expect(lines.map(({ amountYuan }) => Number(amountYuan)).reduce((a, b) => a + b)).toBe(0);
  for (const as of [STAFF.maker, STAFF.checker, STAFF.releaser])
    expect((await office.call(listOrderEntries, { as, params })).status).toBe(403);
});
