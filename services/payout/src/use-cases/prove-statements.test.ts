import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { temporaryStore, type TemporaryStore } from '@huji/chassis/testing/temporary-store.ts';
import { openDocuments } from '../documents/documents.ts';
import type { Order } from '../domain/order.ts';
import { formerLinesOf, linesMissingOf } from './prove-statements.ts';

const ORDER_ID = '0190aaaa-0000-7000-8000-000000000001:1';
const LINE = { account: 'benefits', type: 'payment', endToEndId: 'NOTPROVIDED', fen: 1000, valueOn: '2025-08-05' };

let temporary: TemporaryStore;
let documents: ReturnType<typeof openDocuments>;
beforeEach(async () => {
  temporary = temporaryStore();
  documents = openDocuments(temporary.store);
  await temporary.store.migrate();
});
afterEach(() => temporary.remove());

/** As a former programme stored it: under its reference as it was typed. */
const stored = async (ref: string, line: object = {}): Promise<void> => {
  const id = `benefits:${ref}`;
  const body = { ...LINE, ref, ...line };
  const write = { id, revision: 0, commandId: id, atMs: 0, body, index: { exceptionOn: null }, outbox: [] };
  expect(await temporary.store.commit('statement-line', write)).toBe(true);
};
const missing = (debitRef: string): Promise<readonly string[]> => {
  const attempts = [{ no: 1, debitRef }];
  const order = { orderId: ORDER_ID, source: { type: 'claim' }, fen: 1000, attempts } as unknown as Order;
  return linesMissingOf({ documents }, formerLinesOf({ documents }), [order]);
};
const ACCUSED = [`order ${ORDER_ID} names a payment 1 that is on no statement`];

test.each(['X-1', 'x-1', 'ｘ–１', 'X 1'])(
  'an order that names X 1 is shown so by a line that stands under %s',
  async (ref) => {
    await stored(ref);
    expect(await missing('X 1')).toEqual([]);
  },
);

test('of two lines of before whose references are one now, either shows it', async () => {
  await stored('X-1', { fen: 999 });
  await stored('x-1');
  expect(await missing('X 1')).toEqual([]);
});

test.each([
  ['of another sum', { fen: 999 }],
  ['of money that came back', { type: 'return' }],
])('a line of before %s shows nothing', async (_, line) => {
  await stored('x-1', line);
  expect(await missing('X 1')).toEqual(ACCUSED);
});

test('an order that names a line that is on no statement is accused', async () => {
  await stored('x-2');
  expect(await missing('X 1')).toEqual(ACCUSED);
});
