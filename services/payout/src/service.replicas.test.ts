import { afterEach, expect, jest, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { composePayout } from './service.ts';
import { finishPayoutBatch } from './use-cases/finish-payout-batch.ts';
import { openPayoutOffice } from './testing/payout-office.ts';
import { orderIdOf } from './testing/payout-people.ts';

jest.setTimeout(60_000);

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

test('several replicas that take on the same batch at once reserve once and send every order once', async () => {
  const office = await openPayoutOffice({ funds: { HM: '100000.00' } });
  closing.push(office.close);
  const people = Array.from({ length: 20 }, () => randomUUID());
  await Promise.all(people.map((personId) => office.registered(personId)));
  const claims = await Promise.all(people.map((personId) => office.approve({ personId, payeeId: personId })));
  await office.settled();
  const orderIds = claims.map(orderIdOf);
  const payoutBatchId = await office.makeAndApprove(orderIds);

  const replicas = [1, 2, 3].map(() => composePayout(office.context).parts);
  const takeOn = replicas.map((parts) => finishPayoutBatch(parts, payoutBatchId));
  await Promise.all([office.release(payoutBatchId), ...takeOn]);
  await Promise.all(replicas.map((parts) => finishPayoutBatch(parts, payoutBatchId)));
  await office.batchIs(payoutBatchId, 'done');

  const orders = await Promise.all(orderIds.map(office.order));
  expect(orders.map(({ state }) => state)).toEqual(orders.map(() => 'settled'));
  expect(orders.flatMap(({ attempts }) => attempts.map(({ no }) => no))).toEqual(orders.map(() => 1));
  expect([...office.bank.received.values()]).toEqual(orders.map(() => 1));
  expect(await office.fund('HM')).toMatchObject({ reservedYuan: '33600.00' });
});
