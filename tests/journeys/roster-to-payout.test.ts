import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { readCover } from '@huji/contracts/claim-adjudication/cover-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { listFunds, proposeFundOpening } from '@huji/contracts/payout/fund-http.ts';
import { proveJournal } from '@huji/contracts/payout/journal-http.ts';
import { listOrders } from '@huji/contracts/payout/order-http.ts';
import {
  approvePayoutBatch,
  readPayoutBatch,
  makePayoutBatch,
  releasePayoutBatch,
} from '@huji/contracts/payout/payout-batch-http.ts';
import {
  ACCOUNTANT,
  CHECKER,
  CLERK,
  MAKER,
  memberOf,
  OFFICE_HEAD,
  RELEASER,
  SUPERVISOR,
} from '@huji/all-in-one/sample/people.ts';
import { byTwo } from '@huji/all-in-one/sample/by-two.ts';
import { OPENING_MS_MAX } from './empty-system.ts';
import { aKey, aStay, type JourneyOffice, openJourneyOffice } from './journey-office.ts';

let journey: JourneyOffice;
beforeAll(async () => {
  journey = await openJourneyOffice();
}, OPENING_MS_MAX);
afterAll(() => journey.close());

test('from a roster that is one short to a benefit on the account, and books that add up', async () => {
  const { desk, office } = journey;
  const staff = office.employers.find(({ staff }) => staff.length === 10)!.staff;

  await journey.on('2025-05-22');
  for (const [fund, amountYuan] of [
    ['HM', '50000.00'],
    ['HA', '20000.00'],
  ] as const) {
    await byTwo(desk, { proposes: ACCOUNTANT, confirms: OFFICE_HEAD }, proposeFundOpening, {
      params: { fund },
      key: aKey(),
      body: { amountYuan, openedOn: '2025-05-22' },
    });
  }

  // The employer: ten on the staff, so all ten have to join.
  const employerId = await journey.registerEmployer(0);
  const batchId = await journey.openBatch(employerId, '2025-06-01', 10);
  const short = await journey.submitRoster(batchId, staff.slice(0, 9), ['HM', 'HA']);
  expect(short.state).toBe('short');
  expect(short.plans.map(({ plan, required, joined, missing }) => [plan, required, joined, missing])).toEqual([
    ['HM', 10, 9, 1],
    ['HA', 10, 9, 1],
  ]);
  expect(short.plans[0]?.sentence.zh).toContain('还差 1 人');

  // The correction: the tenth joins, and there is a bill: 10 × (99.00 + 80.00).
  const complete = await journey.submitRoster(batchId, staff, ['HM', 'HA']);
  expect(complete.state).toBe('awaiting-payment');
  expect(complete.bill).toMatchObject({ dueYuan: '1790.00', heldYuan: '0.00', paidOn: null });

  await journey.on('2025-05-26');
  await journey.pay(batchId, '2025-05-26');
  const paid = await desk.call(CLERK, readBatch, { params: { batchId } });
  expect([paid.state, paid.bill?.paidOn, paid.covers.granted, paid.covers.outstanding]).toEqual([
    'paid',
    '2025-05-26',
    20,
    0,
  ]);

  // The member: what can I claim today?
  await journey.on('2025-08-20');
  const [personId = ''] = await journey.personIds(batchId, staff);
  const member = memberOf(personId);
  const { covers } = await desk.call(member, readCover, { params: { personId }, query: { on: '2025-06-15' } });
  expect(
    covers.map(({ plan, startOn, endOn, waitingUntilOn }) => [plan, startOn, endOn, waitingUntilOn]).sort(),
  ).toEqual([
    ['HA', '2025-06-01', '2026-05-31', '2025-06-30'],
    ['HM', '2025-06-01', '2026-05-31', '2025-06-30'],
  ]);

  // One stay, reported once; every cover that pays is found, every fen explained.
  await journey.registerAccount(personId, staff[0]!);
  const claimId = await journey.fileClaim(personId, aStay('2025-08-01', '2025-08-13', 'R-1'));
  await desk.drain();
  const proposed = await journey.claim(claimId);
  expect([proposed.state, proposed.totalYuan, proposed.reviewersNeeded]).toEqual(['in-review', '2550.00', 1]);
  const decision = await desk.call(member, readDecision, { params: { claimId } });
  expect(decision.items.map(({ item, verdict, amountYuan }) => [item, verdict, amountYuan])).toEqual([
    ['HM', 'pay', '2100.00'],
    ['HA', 'pay', '450.00'],
  ]);
  expect(decision.lines.every(({ clause, sentence }) => clause.zh !== '' && sentence.zh !== '')).toBe(true);
  expect(decision.lines.findLast(({ item, afterYuan }) => item === 'HM' && afterYuan !== undefined)?.afterYuan).toBe(
    '2100.00',
  );

  await journey.agree(claimId);
  const { orders } = await desk.call(ACCOUNTANT, listOrders, { query: { claimId } });
  expect(orders.map(({ state, amountYuan }) => [state, amountYuan])).toEqual([['ordered', '2550.00']]);

  // Three people let it go to the bank.
  await journey.on('2025-09-01');
  const { payoutBatchId } = await desk.call(MAKER, makePayoutBatch, {
    key: aKey(),
    body: { orderIds: orders.map(({ orderId }) => orderId) },
  });
  await desk.drain();
  await expect(desk.call(MAKER, approvePayoutBatch, { params: { payoutBatchId }, key: aKey() })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const makerAsChecker = { subject: 'cashier-1-as-accountant' };
  const approval = desk.call(makerAsChecker, approvePayoutBatch, { params: { payoutBatchId }, key: aKey() });
  await expect(approval).rejects.toMatchObject({ code: 'roles_incompatible' });
  await desk.call(CHECKER, approvePayoutBatch, { params: { payoutBatchId }, key: aKey() });
  await desk.call(RELEASER, releasePayoutBatch, { params: { payoutBatchId }, key: aKey() });
  let sent = '';
  for (let look = 0; sent !== 'done' && look < 200; look += 1) {
    sent = (await desk.call(SUPERVISOR, readPayoutBatch, { params: { payoutBatchId } })).state;
    await sleep(50);
  }
  expect(sent).toBe('done');
  await desk.drain();
  expect((await journey.claim(claimId)).state).toBe('paid');

  // The books: one fund per plan, the sum of everything zero.
  const { funds } = await desk.call(SUPERVISOR, listFunds, {});
  expect(funds.map(({ fund, balanceYuan }) => [fund, balanceYuan])).toEqual([
    ['HA', '20350.00'],
    ['HM', '48890.00'],
  ]);
  const proof = await desk.call(SUPERVISOR, proveJournal, {});
  expect([proof.sumYuan, proof.totalsAgree]).toEqual(['0.00', true]);
  expect(Object.fromEntries(proof.balances.map(({ account, amountYuan }) => [account, amountYuan]))).toMatchObject({
    'assets:bank:contributions': '1790.00',
    'assets:bank:benefits': '67450.00',
  });
}, 120_000);
