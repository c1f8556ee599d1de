import { afterEach, expect, jest, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ServiceContext } from '@huji/chassis/runtime/context.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { listFunds, type FundReply } from '@huji/contracts/payout/fund-http.ts';
import { startBankSimulator } from '@huji/all-in-one/bank-simulator/bank-server.ts';
import { composePayout } from './service.ts';
import { finishPayoutBatch } from './use-cases/finish-payout-batch.ts';
import { openPayoutOffice, orderIdOf, STAFF } from './testing/payout-office.ts';

jest.setTimeout(60_000);

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

test('several replicas that take on the same batch at once reserve once and send every order once', async () => {
  const bank = await startBankSimulator({ today: () => civilDate('2025-08-04') });
  closing.push(bank.close);
  const contexts: ServiceContext[] = [];
  const office = await openPayoutOffice({ bankUrl: bank.url, onCompose: (context) => contexts.push(context) });
  closing.push(office.close);
  await office.open('HM', '100000.00');
  const people = Array.from({ length: 20 }, () => randomUUID());
  await Promise.all(people.map((personId) => office.registered(personId)));
  const claims = await Promise.all(people.map((personId) => office.approve({ personId, payeeId: personId })));
  await office.settled();
  const orderIds = claims.map(orderIdOf);
  const payoutBatchId = await office.makeAndApprove(orderIds);

  const replicas = contexts.flatMap((context) => [1, 2, 3].map(() => composePayout(context).parts));
  const takeOn = replicas.map((parts) => finishPayoutBatch(parts, payoutBatchId));
  await Promise.all([office.release(payoutBatchId), ...takeOn]);
  await Promise.all(replicas.map((parts) => finishPayoutBatch(parts, payoutBatchId)));
  await office.until('the batch is done', async () => (await office.batch(payoutBatchId)).state === 'done');

  const orders = await Promise.all(orderIds.map(office.order));
  expect(orders.map(({ state }) => state)).toEqual(orders.map(() => 'settled'));
  expect(orders.flatMap(({ attempts }) => attempts.map(({ no }) => no))).toEqual(orders.map(() => 1));
  expect([...bank.received.values()]).toEqual(orders.map(() => 1));
  const { funds } = await office.get<{ funds: FundReply[] }>(listFunds, { as: STAFF.supervisor });
  expect(funds).toMatchObject([{ fund: 'HM', reservedYuan: '33600.00' }]);
});
