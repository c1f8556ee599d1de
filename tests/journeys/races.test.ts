import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reviewClaim, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { proposeFundOpening } from '@huji/contracts/payout/fund-http.ts';
import { proveJournal } from '@huji/contracts/payout/journal-http.ts';
import { listOrders } from '@huji/contracts/payout/order-http.ts';
import { makePayoutBatch } from '@huji/contracts/payout/payout-batch-http.ts';
import { readBill } from '@huji/contracts/premium/bill-http.ts';
import { ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import { ACCOUNTANT, MAKER, memberOf, OFFICE_HEAD, REVIEWERS, SECOND_MAKER } from '@huji/all-in-one/sample/people.ts';
import { byTwo, receiveMoney } from '@huji/all-in-one/sample/by-two.ts';
import { OPENING_MS_MAX } from './empty-system.ts';
import { aKey, aStay, type JourneyOffice, openJourneyOffice } from './journey-office.ts';

/** What must hold whatever the order turns out to be. */
describe('at the same instant', () => {
  let journey: JourneyOffice;
  let batchId: string;
  let people: string[];

  const codes = async (answers: readonly Promise<unknown>[]): Promise<string[]> =>
    (await Promise.allSettled(answers)).map((answer) =>
      answer.status === 'fulfilled'
        ? 'done'
        : answer.reason instanceof ProblemAnswer
          ? answer.reason.code
          : String(answer.reason),
    );
  const paidItems = async (claimIds: readonly string[], item: string) =>
    (await Promise.all(claimIds.map((claimId) => journey.claim(claimId))))
      .flatMap(({ items }) => items)
      .filter((each) => each.item === item);
  const ordersOf = async (claimId: string) =>
    (await journey.desk.call(ACCOUNTANT, listOrders, { query: { claimId } })).orders;

  beforeAll(async () => {
    journey = await openJourneyOffice();
    const { desk, office } = journey;
    const staff = office.employers.find(({ staff }) => staff.length === 12)!.staff;
    // A term that begins before the rule change: two payments of HM and HA each.
    await journey.on('2025-04-20');
    for (const fund of ['HM', 'HA']) {
      const body = { amountYuan: '100000.00', openedOn: '2025-04-20' };
      await byTwo(desk, { proposes: ACCOUNTANT, confirms: OFFICE_HEAD }, proposeFundOpening, {
        params: { fund },
        key: aKey(),
        body,
      });
    }
    batchId = await journey.openBatch(await journey.registerEmployer(5), '2025-05-01', staff.length);
    const { state } = await journey.submitRoster(batchId, staff, ['HM', 'HA']);
    expect(state).toBe('awaiting-payment');
    people = await journey.personIds(batchId, staff);
    await journey.on('2025-04-25');
  }, OPENING_MS_MAX);
  afterAll(() => journey?.close());

  test('the same statement line eight times is one money', async () => {
    const { desk } = journey;
    const { dueYuan, reference } = await desk.call(ACCOUNTANT, readBill, { params: { batchId } });
    const line = {
      account: 'contributions',
      bankRef: 'SAME-1',
      valueOn: '2025-04-25',
      amountYuan: dueYuan,
      text: reference,
    };
    const asked = Array.from({ length: 8 }, () => receiveMoney(desk, { key: aKey(), body: line }));
    expect(new Set(await codes(asked))).toEqual(new Set(['done']));
    await desk.drain();
    const bill = await desk.call(ACCOUNTANT, readBill, { params: { batchId } });
    expect([bill.state, bill.receivedYuan, bill.moneys.length, bill.creditYuan]).toEqual(['paid', dueYuan, 1, '0.00']);
  }, 120_000);

  test('five stays of one member under a cap of two: exactly two are paid', async () => {
    await journey.on('2025-12-01');
    const [personId = ''] = people;
    const staff = journey.office.employers[5]!.staff;
    await journey.registerAccount(personId, staff[0]!);
    const claimIds = await Promise.all(
      [6, 7, 8, 9, 10].map((month) =>
        journey.fileClaim(
          personId,
          aStay(
            `2025-${String(month).padStart(2, '0')}-10`,
            `2025-${String(month).padStart(2, '0')}-22`,
            `CAP-${String(month)}`,
          ),
        ),
      ),
    );
    await journey.desk.drain();
    await Promise.all(
      claimIds.map(async (claimId) => {
        if ((await journey.claim(claimId)).state === 'in-review') await journey.agree(claimId);
      }),
    );
    await journey.desk.drain();
    for (const item of ['HM', 'HA']) {
      const outcomes = (await paidItems(claimIds, item)).map(({ verdict, code }) => code ?? verdict).sort();
      expect(outcomes).toEqual(['COUNT_CAP', 'COUNT_CAP', 'COUNT_CAP', 'pay', 'pay']);
    }
    const orders = (await Promise.all(claimIds.map(ordersOf))).flat();
    expect(orders.map(({ amountYuan }) => amountYuan)).toEqual(['2550.00', '2550.00']);
  }, 120_000);

  test('one receipt presented by two members is paid once', async () => {
    await journey.on('2025-12-02');
    const staff = journey.office.employers[5]!.staff;
    const pair = [1, 2].map((index) => ({ personId: people[index]!, person: staff[index]! }));
    for (const { personId, person } of pair) await journey.registerAccount(personId, person);
    const claimIds = await Promise.all(
      pair.map(({ personId }) => journey.fileClaim(personId, aStay('2025-09-01', '2025-09-13', 'SHARED-1'))),
    );
    await journey.desk.drain();
    const proposed = await paidItems(claimIds, 'HM');
    expect(proposed.filter(({ verdict }) => verdict === 'pay')).toHaveLength(1);
    const claims = await Promise.all(claimIds.map(journey.claim));
    const first = claims.find(({ items }) => items.every(({ verdict }) => verdict === 'pay'))!;
    const second = claims.find(({ claimId }) => claimId !== first.claimId)!;
    // Reviewers pay the second, to whom the machine only said that the receipt is held; then the first is agreed to.
    const because = { reason: '票据原件在此', clause: 'check.amount' };
    const lines = first.items.map(({ item, amountYuan }) => ({
      item,
      verdict: 'pay' as const,
      amountYuan,
      ...because,
    }));
    for (const [index, reviewer] of REVIEWERS.slice(0, second.reviewersNeeded).entries()) {
      const body = { digest: second.digest!, lines: index === 0 ? lines : [] };
      await journey.desk.call(reviewer, reviewClaim, { params: { claimId: second.claimId }, key: aKey(), body });
    }
    await journey.agree(first.claimId);
    await journey.desk.drain();
    expect((await Promise.all(claimIds.map(ordersOf))).flat()).toHaveLength(1);
    const states = (await Promise.all(claimIds.map(journey.claim))).map(({ state, items }) => [
      state,
      ...new Set(items.map(({ verdict, code }) => code ?? verdict)),
    ]);
    expect(states.sort()).toEqual([
      ['approved', 'pay'],
      ['refused', 'DUPLICATE_RECEIPT'],
    ]);
  }, 120_000);

  test('one request sent eight times makes one claim; another body under its key is refused', async () => {
    const { desk } = journey;
    const personId = people[0]!;
    const key = aKey();
    const body = { ...aStay('2025-11-01', '2025-11-06', 'KEY-1'), personId };
    const asked = Array.from({ length: 8 }, () => desk.call(memberOf(personId), submitClaim, { key, body }));
    expect(new Set((await Promise.all(asked)).map(({ claimId }) => claimId)).size).toBe(1);
    const other = { ...body, receipt: 'KEY-2' };
    expect(await codes([desk.call(memberOf(personId), submitClaim, { key, body: other })])).toEqual([
      'idempotency_key_reused',
    ]);
    await desk.drain();
  }, 120_000);

  test('three reviewers at once on a claim that needs one: one review counts, one order follows', async () => {
    await journey.on('2025-12-03');
    const { desk } = journey;
    const staff = journey.office.employers[5]!.staff;
    const personId = people[3]!;
    await journey.registerAccount(personId, staff[3]!);
    const claimId = await journey.fileClaim(personId, aStay('2025-08-01', '2025-08-13', 'REV-1'));
    await desk.drain();
    const { digest = '', reviewersNeeded } = await journey.claim(claimId);
    expect(reviewersNeeded).toBe(1);
    const given = await codes(
      REVIEWERS.map((reviewer) =>
        desk.call(reviewer, reviewClaim, { params: { claimId }, key: aKey(), body: { digest } }),
      ),
    );
    expect(given.sort()).toEqual(['claim_not_in_review', 'claim_not_in_review', 'done']);
    await desk.drain();
    expect((await journey.claim(claimId)).reviews).toHaveLength(1);
    expect(await ordersOf(claimId)).toHaveLength(1);
  }, 120_000);

  test('two cashiers who batch the same orders: every order stands in one batch', async () => {
    await journey.on('2025-12-04');
    const { desk } = journey;
    const { orders } = await desk.call(ACCOUNTANT, listOrders, { query: { state: 'ordered', limit: 200 } });
    const orderIds = orders.map(({ orderId }) => orderId);
    expect(orderIds.length).toBeGreaterThan(2);
    const made = await codes(
      [MAKER, SECOND_MAKER].map((maker) => desk.call(maker, makePayoutBatch, { key: aKey(), body: { orderIds } })),
    );
    expect(made.filter((code) => code === 'done').length).toBeLessThanOrEqual(1);
    await desk.drain();
    const after = await Promise.all(
      orderIds.map(async (orderId) =>
        (await ordersOf(orderId.split(':')[0]!)).find((each) => each.orderId === orderId),
      ),
    );
    const batches = new Set(after.map((order) => order?.payoutBatchId ?? 'none'));
    expect(batches.size).toBe(1);
  }, 120_000);

  test('and the books add up', async () => {
    await journey.desk.drain();
    const proof = await journey.desk.call(ACCOUNTANT, proveJournal, {});
    expect([proof.sumYuan, proof.totalsAgree]).toEqual(['0.00', true]);
  }, 120_000);
});
