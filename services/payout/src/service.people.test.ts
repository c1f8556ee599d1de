import { afterAll, beforeAll, describe, expect, test, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { employerClerkBound } from '@huji/contracts/enrollment/events.ts';
import { accountVerified, payeeRegistered } from '@huji/contracts/payout/events.ts';
import { proposeFundOpening } from '@huji/contracts/payout/fund-http.ts';
import { PAYOUT_OPERATIONS } from '@huji/contracts/payout/http.ts';
import { listJournal } from '@huji/contracts/payout/journal-http.ts';
import {
  confirmRedirection,
  readOrder,
  listOrders,
  listOwnOrders,
  proposeRedirection,
  reissueOrder,
} from '@huji/contracts/payout/order-http.ts';
import {
  changePayeeAccount,
  checkPayeeName,
  readPayee,
  listPayees,
  registerPayee,
} from '@huji/contracts/payout/payee-http.ts';
import { approvePayoutBatch, makePayoutBatch, releasePayoutBatch } from '@huji/contracts/payout/payout-batch-http.ts';
import { proposeStatementLines } from '@huji/contracts/payout/statement-line-http.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import { testPersonId, type TestPerson } from '@huji/chassis/testing/test-issuer.ts';
import type { CallParts } from './testing/office-counter.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import { STAFF, account, member, orderIdOf, ownNumber } from './testing/payout-people.ts';

jest.setTimeout(60_000);

const MISMATCHED = '62000098';
let office: PayoutOffice;
beforeAll(async () => {
  office = await openPayoutOffice({ funds: { HM: '10000.00' } });
});
afterAll(() => office.close());

describe('a member', () => {
  test('registers an account, sees it masked, and others are told a fingerprint and no number', async () => {
    const personId = randomUUID();
    const payee = await office.registered(personId, '6200000000000000422');
    expect(payee).toMatchObject({ personId, holderMasked: '王**', numberMasked: '**** 0422', nameCheck: 'matched' });
    await office.settled();
    const said = office.services
      .heard(payeeRegistered)
      .filter((data) => (data as { personId: string }).personId === personId);
    expect(said).toMatchObject([{ payeeId: payee.payeeId, nameMatches: true, registeredOn: '2025-08-01' }]);
    const everything = JSON.stringify([
      ...office.services.heard(payeeRegistered),
      ...office.services.heard(accountVerified),
      ...office.services.lines(),
    ]);
    expect(everything).not.toMatch(/6200000000000000422|王秀英/);
  });

  test('has one account; the same request again is answered the same, another one is refused', async () => {
    const personId = randomUUID();
    const key = randomUUID();
    const [number, another] = [ownNumber(), ownNumber()];
    const register = (to: string, again = key) =>
      office.call(registerPayee, { as: member(personId), key: again, body: { account: account(to) } });
    const first = await register(number);
    expect(first.status).toBe(201);
    expect(await register(number)).toEqual(first);
    expect(await register(another)).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
    expect(await register(number, randomUUID())).toMatchObject({
      status: 409,
      body: { code: 'payee_registered_already' },
    });
  });

  test('sees and changes nobody else’s account or order', async () => {
    const { payeeId, personId = '' } = await office.registered(randomUUID());
    const claim = await office.approve({ personId, payeeId });
    await office.settled();
    const [stranger, params] = [member(randomUUID()), { payeeId }];
    expect(await office.call(readPayee, { as: stranger, params })).toMatchObject({ status: 404 });
    expect(await office.call(changePayeeAccount, { as: stranger, params, body: account() })).toMatchObject({
      status: 404,
    });
    expect(await office.call(listPayees, { as: stranger, query: { personId } })).toMatchObject({ status: 404 });
    const orderId = orderIdOf(claim);
    expect(await office.call(readOrder, { as: stranger, params: { orderId } })).toMatchObject({ status: 404 });
    expect(await office.call(reissueOrder, { as: stranger, params: { orderId }, body: {} })).toMatchObject({
      status: 404,
    });
    expect(await office.call(readOrder, { as: member(personId), params: { orderId } })).toMatchObject({ status: 200 });
    expect(await office.call(listPayees, { as: member(personId) })).toMatchObject({ body: { payees: [{ payeeId }] } });
  });

  test('whose claim is approved before an account is known is paid once it is', async () => {
    const personId = randomUUID();
    const orderId = orderIdOf(await office.approve({ personId, payeeId: personId }));
    await office.settled();
    expect((await office.order(orderId)).state).toBe('awaiting-account');
    expect(await office.call(makePayoutBatch, { as: STAFF.maker, body: { orderIds: [orderId] } })).toMatchObject({
      status: 409,
      body: { code: 'order_not_ready', data: { pointer: '/orderIds/0', state: 'awaiting-account' } },
    });
    const { payeeId } = await office.registered(personId, ownNumber(MISMATCHED));
    await office.settled();
    expect((await office.order(orderId)).state).toBe('awaiting-account');
    await office.get(changePayeeAccount, { as: member(personId), params: { payeeId }, body: account() });
    await office.settled();
    expect((await office.order(orderId)).state).toBe('ordered');
  });

  test('lists their own orders, also before an account is known, and nobody else’s', async () => {
    const [personId, other] = [randomUUID(), randomUUID()];
    const first = await office.approve({ personId, payeeId: personId });
    await office.settled();
    const own = (query = {}, as = member(personId)) => office.call(listOwnOrders, { as, query });
    expect(await own()).toMatchObject({ body: { orders: [{ claimId: first.claimId, state: 'awaiting-account' }] } });
    const second = await office.approve({ personId, payeeId: personId });
    const strange = await office.approve({ personId: other, payeeId: other });
    await office.settled();
    expect(await own({ claimId: second.claimId })).toMatchObject({ body: { orders: [{ claimId: second.claimId }] } });
    expect((await own()).body).toMatchObject({ orders: [expect.anything(), expect.anything()] });
    expect(await own({ claimId: strange.claimId })).toMatchObject({ status: 200, body: { orders: [] } });
    expect(await own({}, { roles: ['member'], subject: 'nobody' })).toMatchObject({ status: 403 });
    expect(await own({}, STAFF.maker)).toMatchObject({ status: 403 });
  });

  test('whose account turns bad between ordering and batching is not paid to it', async () => {
    const personId = randomUUID();
    const { payeeId } = await office.registered(personId);
    const orderId = orderIdOf(await office.approve({ personId, payeeId }));
    await office.settled();
    await office.get(changePayeeAccount, {
      as: member(personId),
      params: { payeeId },
      body: account(ownNumber(MISMATCHED)),
    });
    const asked = await office.call(makePayoutBatch, { as: STAFF.maker, body: { orderIds: [orderId] } });
    expect(asked).toMatchObject({ status: 409, body: { code: 'payee_account_unverified' } });
    expect((await office.order(orderId)).state).toBe('ordered');
    await office.get(changePayeeAccount, { as: member(personId), params: { payeeId }, body: account() });
    await office.acceptFlags(orderId);
    const batch = await office.makeAndApprove([orderId]);
    await office.get(changePayeeAccount, {
      as: member(personId),
      params: { payeeId },
      body: account(ownNumber(MISMATCHED)),
    });
    await office.release(batch);
    await office.until('it waits again', async () => (await office.order(orderId)).state === 'awaiting-account');
    expect((await office.order(orderId)).attempts).toEqual([]);
  });

  test('whose account is another one by the time of sending is paid by the next batch, once two people accepted it', async () => {
    const personId = randomUUID();
    const { payeeId } = await office.registered(personId);
    const orderId = orderIdOf(await office.approve({ personId, payeeId }));
    await office.settled();
    const batch = await office.makeAndApprove([orderId]);
    await office.get(changePayeeAccount, { as: member(personId), params: { payeeId }, body: account() });
    await office.release(batch);
    await office.until('the batch is through', async () => (await office.batch(batch)).state === 'done');
    await office.until('it is ordered again', async () => (await office.order(orderId)).state === 'ordered');
    expect((await office.order(orderId)).attempts).toEqual([]);
    await office.acceptFlags(orderId);
    await office.release(await office.makeAndApprove([orderId]));
    await office.until('it is paid', async () => (await office.order(orderId)).state === 'settled');
    expect((await office.order(orderId)).attempts).toHaveLength(1);
  });
});

test('an employer’s account is registered and changed by the clerk whom enrollment bound last', async () => {
  const employerId = randomUUID();
  const clerk = (subject: string, employerIds: string[] = []) => ({ roles: ['clerk' as const], subject, employerIds });
  const register = (as: CallParts['as']) =>
    office.call(registerPayee, { as, body: { employerId, account: account() } });
  const bind = async (subject: string): Promise<void> => {
    const data = { employerId, clerk: subject };
    await office.services.publish([{ contract: employerClerkBound, key: employerId, data }]);
    await office.settled();
  };
  expect(await register(clerk('bound'))).toMatchObject({ status: 403 });
  await bind('former');
  await bind('bound');
  expect(await register(clerk('former', [employerId]))).toMatchObject({ status: 403 });
  expect(await register(clerk('bound'))).toMatchObject({ status: 201 });
  const read = (as: CallParts['as']) => office.call(readPayee, { as, params: { payeeId: employerId } });
  expect(await read(clerk('former', [employerId]))).toMatchObject({ status: 404 });
  expect(await read(clerk('bound'))).toMatchObject({ status: 200 });
});

test('a benefit of somebody who died is paid to the heirs, by the word of two people', async () => {
  const [personId, heirId] = [randomUUID(), randomUUID()];
  const orderId = orderIdOf(await office.approve({ personId, payeeId: personId }));
  await office.settled();
  expect((await office.order(orderId)).state).toBe('awaiting-account');
  const propose = (payeeId: string) =>
    office.call(proposeRedirection, {
      as: STAFF.accountant,
      params: { orderId },
      body: { payeeId, reason: 'PAYEE_DECEASED', documentReference: '公证书-2025-12' },
    });
  expect(await propose(heirId)).toMatchObject({ status: 404, body: { data: { pointer: '/payeeId' } } });
  const { payeeId } = await office.registered(heirId);
  expect(await propose(payeeId)).toMatchObject({ status: 200, body: { redirection: { payeeId } } });
  const confirm = (as: TestPerson) => office.call(confirmRedirection, { as, params: { orderId } });
  const samePerson = { status: 422, body: { code: 'proposal_same_person' } };
  expect(await confirm(STAFF.accountant)).toMatchObject(samePerson);
  const alsoAccountant = { subject: 'other', personId: testPersonId(STAFF.accountant.subject) };
  expect(await confirm({ ...STAFF.releaser, ...alsoAccountant })).toMatchObject(samePerson);
  const twoPosts = { status: 403, body: { code: 'roles_incompatible' } };
  expect(await confirm({ ...STAFF.maker, ...alsoAccountant })).toMatchObject(twoPosts);
  const sameRole = { status: 422, body: { code: 'proposal_same_role' } };
  expect(await confirm({ ...STAFF.accountant, subject: 'accountant-9' })).toMatchObject(sameRole);
  expect(await confirm(STAFF.maker)).toMatchObject({ status: 200, body: { state: 'ordered', payeeId } });
  await office.release(await office.makeAndApprove([orderId]));
  await office.until('it is paid', async () => (await office.order(orderId)).state === 'settled');
  const people = { proposedBy: STAFF.accountant.subject, confirmedBy: STAFF.maker.subject };
  expect((await office.order(orderId)).redirections).toMatchObject([
    { payeeId, reason: 'PAYEE_DECEASED', documentReference: '公证书-2025-12', ...people, confirmedOn: '2025-08-01' },
  ]);
  const seen = { as: member(heirId), params: { orderId } };
  expect(await office.call(readOrder, seen)).toMatchObject({ status: 200, body: { payeeId } });
});

test('a payout batch needs three people, and says who is one too few', async () => {
  const personId = randomUUID();
  const { payeeId } = await office.registered(personId);
  const orderId = orderIdOf(await office.approve({ personId, payeeId }));
  await office.settled();
  const made = await office.call(makePayoutBatch, { as: STAFF.maker, body: { orderIds: [orderId] } });
  const params = { payoutBatchId: (made.body as { payoutBatchId: string }).payoutBatchId };
  const samePerson = { status: 422, body: { code: 'payout_batch_same_person' } };
  /** Another account of the same person. */
  const alsoIs = (one: TestPerson, other: TestPerson): TestPerson => ({
    ...other,
    subject: `${other.subject ?? ''}-of-${one.subject ?? ''}`,
    personId: testPersonId(one.subject ?? ''),
  });
  const notTheirDuty = { status: 403, body: { code: 'forbidden' } };
  for (const as of [STAFF.maker, STAFF.releaser])
    expect(await office.call(approvePayoutBatch, { as, params })).toMatchObject(notTheirDuty);
  const makerChecks = alsoIs(STAFF.maker, STAFF.checker);
  const twoPosts = { status: 403, body: { code: 'roles_incompatible' } };
  expect(await office.call(approvePayoutBatch, { as: makerChecks, params })).toMatchObject(twoPosts);
  expect(await office.call(approvePayoutBatch, { as: STAFF.checker, params, ifMatch: '"1"' })).toMatchObject({
    status: 412,
  });
  expect(await office.call(approvePayoutBatch, { as: STAFF.checker, params })).toMatchObject({ status: 200 });
  for (const as of [STAFF.maker, STAFF.checker]) {
    expect(await office.call(releasePayoutBatch, { as, params })).toMatchObject(notTheirDuty);
    const releases = alsoIs(as, STAFF.releaser);
    expect(await office.call(releasePayoutBatch, { as: releases, params })).toMatchObject(samePerson);
  }
  const key = randomUUID();
  const release = () => office.call(releasePayoutBatch, { as: STAFF.releaser, params, key });
  expect(await release()).toMatchObject({ status: 202 });
  expect(await release()).toMatchObject({ status: 202 });
  await office.until('it is paid', async () => (await office.order(orderId)).state === 'settled');
  expect((await office.order(orderId)).attempts).toHaveLength(1);
});

describe('bad input is named, changes nothing and is never our fault', () => {
  const good = { ref: 'R1', type: 'payment', endToEndId: 'E', amountYuan: '1.00', valueOn: '2025-08-01' };
  const lines = (line: unknown) => ({ account: 'benefits', lines: [line] });
  test.each<[string, Operation, Omit<CallParts, 'as'>, string]>([
    [
      'an account with letters',
      registerPayee,
      { body: { account: { ...account(), number: '62x' } } },
      '/account/number',
    ],
    [
      'an account with a word too many',
      registerPayee,
      { body: { account: { ...account(), iban: 'x' } } },
      '/account/iban',
    ],
    ['a batch without orders', makePayoutBatch, { body: { orderIds: [] } }, '/orderIds'],
    ['a batch of no order id', makePayoutBatch, { body: { orderIds: ['../x'] } }, '/orderIds/0'],
    [
      'an opening of three places',
      proposeFundOpening,
      { params: { fund: 'HM' }, body: { amountYuan: '1.001', openedOn: '2025-01-01' } },
      '/amountYuan',
    ],
    [
      'an opening of nothing',
      proposeFundOpening,
      { params: { fund: 'HM' }, body: { amountYuan: '0.00', openedOn: '2025-01-01' } },
      '/amountYuan',
    ],
    [
      'an opening on no day',
      proposeFundOpening,
      { params: { fund: 'HM' }, body: { amountYuan: '1', openedOn: '2025-02-30' } },
      '/openedOn',
    ],
    [
      'a fund in small letters',
      proposeFundOpening,
      { params: { fund: 'hm' }, body: { amountYuan: '1', openedOn: '2025-01-01' } },
      '/fund',
    ],
    [
      'a line with a negative sum',
      proposeStatementLines,
      { body: lines({ ...good, amountYuan: '-1.00' }) },
      '/lines/0/amountYuan',
    ],
    [
      'a line with a strange reference',
      proposeStatementLines,
      { body: lines({ ...good, ref: 'a b' }) },
      '/lines/0/ref',
    ],
    ['a list without a question', listOrders, {}, '/state'],
    ['a cursor of nowhere', listJournal, { query: { cursor: 'xyz' } }, '/cursor'],
    ['a page of a thousand', listJournal, { query: { limit: '1000' } }, '/limit'],
    ['a payee that is no id', readPayee, { params: { payeeId: '1' } }, '/payeeId'],
  ])('%s', async (_title, operation, parts, pointer) => {
    const allowed = operation.allow === 'public' ? [] : operation.allow;
    const as = { roles: allowed.slice(0, 1), subject: 'somebody', personId: randomUUID() };
    const answer = await office.call(operation, { ...parts, as });
    expect(answer.status).toBe(400);
    expect((answer.body as { errors: { pointer: string }[] }).errors.map((each) => each.pointer)).toContain(pointer);
  });

  test('an order that does not exist is named by its place', async () => {
    const orderIds = [`${randomUUID()}:1`];
    expect(await office.call(makePayoutBatch, { as: STAFF.maker, body: { orderIds } })).toMatchObject({
      status: 404,
      body: { data: { pointer: '/orderIds/0' } },
    });
  });
});

/** What the public page shows: sums of a fund, and the hash of the journal they are recomputed from. */
const OPEN_TO_EVERYBODY = ['readFundsOverview'];

/** What a supervisor writes down moves no money: a sample that is drawn is kept. */
const BY_SUPERVISORS = ['drawAuditSample'];

test('the sums of the funds alone are open to everybody, and a supervisor changes nothing but what is drawn', () => {
  const open = PAYOUT_OPERATIONS.filter(({ allow }) => allow === 'public').map(({ operationId }) => operationId);
  expect(open).toEqual(OPEN_TO_EVERYBODY);
  const written = PAYOUT_OPERATIONS.filter(({ allow, method }) => method !== 'get' && allow.includes('supervisor'));
  expect(written.map(({ operationId }) => operationId)).toEqual(BY_SUPERVISORS);
});

describe('a bank that is away when an account is registered', () => {
  test('leaves it unchecked; the clock asks again, and waiting orders go on', async () => {
    const away = await openPayoutOffice({ bankUrl: 'http://127.0.0.1:9/' });
    try {
      const personId = randomUUID();
      const payee = await away.registered(personId);
      expect(payee.nameCheck).toBe('unchecked');
      const answer = await away.call(checkPayeeName, { as: member(personId), params: { payeeId: payee.payeeId } });
      expect(answer).toMatchObject({ status: 200, body: { nameCheck: 'unchecked' } });
    } finally {
      await away.close();
    }
  });
});
