import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { coverChanged, participationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import { batchWithdrawalRequested } from '@huji/contracts/enrollment/events.ts';
import { paymentReturned, paymentSettled } from '@huji/contracts/payout/events.ts';
import {
  batchBilled,
  batchChangeRefused,
  batchPaid,
  batchUnpaid,
  moneyAssigned,
  moneyMatched,
  moneyReceived,
  refundRequested,
} from '@huji/contracts/premium/events.ts';
import { confirmPremiumProposal } from '@huji/contracts/premium/premium-proposal-http.ts';
import { closeStatements, readStatements } from '@huji/contracts/premium/statements-http.ts';
import { confirmFreeBill, listBills, proposeRefund, readBill } from '@huji/contracts/premium/bill-http.ts';
import {
  listUnmatchedMoneys,
  proposeMatch,
  proposeReceivedMoney,
  readMoney,
} from '@huji/contracts/premium/money-http.ts';
import type { LogDriver } from '@huji/chassis/events/log-driver.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { startServiceHarness, type ServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import type { TestPerson } from '@huji/chassis/testing/test-issuer.ts';
import { openDocuments } from './documents/documents.ts';
import { moneyIdIn } from './documents/money.ts';
import { paymentReference } from './domain/bill-reference.ts';
import { createPremiumService } from './service.ts';
import { receiveByTwo } from './testing/received-money.ts';

const DIGEST = '0'.repeat(64);
const BATCH = '018f4e3a-7c2b-7d11-8a55-0242ac120002';
const EMPLOYER = '018f4e3a-7c2b-7d11-8a55-0242ac120003';
const REFERENCE = paymentReference(BATCH);
const person = (number: number) => `018f4e3a-7c2b-7d11-8a55-${String(number).padStart(12, '0')}`;

let services: ServiceHarness;
let cashier: string;
let accountant: string;

const start = async (
  environment: Readonly<Record<string, string>> = {},
  wrapLog: (log: LogDriver) => LogDriver = (log) => log,
) => {
  services = await startServiceHarness(
    { premium: createPremiumService },
    { day: '2025-05-30', foreign: foreignEventsOf('premium'), environment, wrapLog },
  );
  cashier = await services.token({ subject: 'cashier-1', roles: ['cashier'] });
  accountant = await services.token({ subject: 'accountant-1', roles: ['accountant'] });
};
beforeEach(() => start());
afterEach(() => services.close());

interface Assessed {
  readonly batchId?: string;
  readonly version?: number;
  readonly part?: number;
  readonly parts?: number;
  readonly persons?: number;
  readonly fen?: number;
  readonly submittedOn?: string;
}
const assessed = ({
  batchId = BATCH,
  version = 1,
  part = 1,
  parts = 1,
  persons = 10,
  fen = 9_900,
  submittedOn = '2025-05-25',
}: Assessed = {}) => ({
  contract: participationAssessed,
  key: batchId,
  data: {
    batchId,
    version,
    part,
    parts,
    employerId: EMPLOYER,
    startOn: '2025-06-01',
    submittedOn,
    payableUntil: '2025-07-01',
    inEffectFrom: '2025-06-01',
    plans: [{ plan: 'HM', size: 10, n: 10, k: 10, required: 10, pass: true }],
    rows: Array.from({ length: persons }, (_, index) => ({
      rowNo: (part - 1) * 500 + index + 1,
      personId: person((part - 1) * 500 + index + 1),
      plan: 'HM',
      units: 1,
      contributionFen: fen,
    })),
    digest: DIGEST,
  },
});
const key = (): string => randomUUID();
const settle = () => services.running.settled();
const say = async (...events: Parameters<ServiceHarness['publish']>[0]) => {
  await services.publish(events);
  await settle();
};
const receive = (amount: string, text = REFERENCE, bankRef = key(), valueOn = '2025-05-28') =>
  receiveByTwo(services, { account: 'contributions', bankRef, valueOn, amountYuan: amount, text });
const confirm = async (proposalId: string, person: TestPerson = HEAD) =>
  services.client.call(confirmPremiumProposal, {
    token: await services.token(person),
    key: key(),
    params: { proposalId },
  });
const HEAD = { subject: 'office-head-1', roles: ['office-head'] } as const;
/** Proposed by the cashier, confirmed by the head of office. */
const match = async (moneyId: string, batchId: string) => {
  const asked = { token: cashier, key: key(), params: { moneyId }, body: { batchId } };
  return confirm((await services.client.call(proposeMatch, asked)).proposalId);
};
const read = (batchId = BATCH) => services.client.call(readBill, { token: cashier, params: { batchId } });
const declined = (personNo: number, version = 1) => ({
  contract: coverChanged,
  key: person(personNo),
  data: {
    personId: person(personNo),
    batchId: BATCH,
    employerId: EMPLOYER,
    version,
    billRevision: 2,
    postedOn: '2025-06-01',
    rows: [{ rowNo: personNo, plan: 'HM', outcome: 'declined', code: 'ALREADY_COVERED', deltaFen: 0 }],
  },
});

describe('a bill', () => {
  test('arises from an assessment, whose parts may come in any order and twice', async () => {
    const parts = [assessed({ parts: 2, part: 2, persons: 1 }), assessed({ parts: 2, part: 1, persons: 500 })];
    await say(...parts);
    await say(...parts);
    expect(services.heard(batchBilled)).toEqual([
      {
        batchId: BATCH,
        version: 1,
        billRevision: 1,
        reference: REFERENCE,
        dueFen: 501 * 9_900,
        heldFen: 0,
        payableUntil: '2025-07-01',
      },
    ]);
    expect(await read()).toMatchObject({ state: 'awaiting', dueYuan: '49599.00', missingYuan: '49599.00' });
    await expect(read(key())).rejects.toMatchObject({ status: 404, code: 'bill_unknown' });
  });

  test('is paid by several moneys as of the last one it needed; what is over is a credit', async () => {
    await say(assessed());
    expect(await receive('400.00')).toMatchObject({ state: 'matched', batchId: BATCH });
    expect(await read()).toMatchObject({ state: 'awaiting', paidYuan: '400.00', missingYuan: '590.00', paidOn: null });
    await receive('600', `互助金 ${REFERENCE.slice(0, 4)} ${REFERENCE.slice(4)}`, key(), '2025-05-30');
    expect(await read()).toMatchObject({
      state: 'paid',
      paidOn: '2025-05-30',
      creditYuan: '10.00',
      missingYuan: '0.00',
    });
    await settle();
    expect(services.heard(batchPaid)).toEqual([{ batchId: BATCH, version: 1, billRevision: 2, paidOn: '2025-05-30' }]);
    expect(services.heard(moneyMatched)).toHaveLength(2);
    expect(services.heard(moneyReceived)).toHaveLength(2);
  });

  test('keeps its money at a correction: a dearer version awaits the difference, a cheaper one leaves a credit', async () => {
    await say(assessed());
    await receive('990.00');
    await say(assessed({ version: 2, persons: 11 }));
    expect(await read()).toMatchObject({ state: 'awaiting', version: 2, missingYuan: '99.00', receivedYuan: '990.00' });
    await say(assessed({ version: 3, persons: 9 }));
    expect(await read()).toMatchObject({ state: 'paid', version: 3, creditYuan: '99.00' });
    await say(assessed({ version: 2, persons: 11 }));
    expect(await read()).toMatchObject({ version: 3 });
    expect((services.heard(batchUnpaid) as { reason: string }[]).map(({ reason }) => reason)).toEqual(['difference']);
  });

  test('takes no correction once it is in effect, and says so', async () => {
    await say(assessed());
    await receive('990.00');
    await say(assessed({ version: 2, persons: 11, submittedOn: '2025-06-01' }));
    expect(services.heard(batchChangeRefused)).toEqual([{ batchId: BATCH, version: 2, code: 'BATCH_IN_EFFECT' }]);
    expect(await read()).toMatchObject({ state: 'paid', version: 1 });
  });

  test('is withdrawn on request; its money is a credit then', async () => {
    await say(assessed());
    await receive('990.00');
    const request = {
      contract: batchWithdrawalRequested,
      key: BATCH,
      data: { batchId: BATCH, version: 1, requestedOn: '2025-05-29' },
    };
    await say(request);
    await say(request);
    expect(await read()).toMatchObject({ state: 'withdrawn', creditYuan: '990.00', dueYuan: '0.00' });
    expect(services.heard(batchUnpaid)).toHaveLength(1);
  });

  test('takes the contribution of a declined row as a credit, once', async () => {
    await say(assessed());
    await receive('990.00');
    await say(declined(3));
    await say(declined(3));
    expect(await read()).toMatchObject({ state: 'paid', dueYuan: '891.00', creditYuan: '99.00' });
    await say(declined(4, 7));
    expect(await read()).toMatchObject({ creditYuan: '99.00' });
  });

  test('that costs nothing is confirmed by hand, once; one that costs something is not', async () => {
    await say(assessed({ fen: 0 }));
    const confirm = (batchId: string) =>
      services.client.call(confirmFreeBill, { token: cashier, key: key(), params: { batchId }, body: {} });
    expect(await confirm(BATCH)).toMatchObject({ state: 'paid', paidOn: '2025-05-30' });
    expect((await confirm(BATCH)).moneys).toHaveLength(1);
    await settle();
    expect(services.heard(moneyMatched)).toEqual([]);
    const dear = key();
    await say(assessed({ batchId: dear }));
    await expect(confirm(dear)).rejects.toMatchObject({ status: 409, code: 'bill_not_free' });
  });

  test('is found by its state and by its reference', async () => {
    const other = key();
    await say(assessed(), assessed({ batchId: other }));
    await receive('990.00');
    const list = (query: { state?: 'awaiting' | 'paid'; reference?: string; limit?: number }) =>
      services.client.call(listBills, { token: cashier, query });
    expect((await list({})).bills.map(({ batchId }) => batchId)).toEqual([other]);
    expect((await list({ state: 'paid' })).bills.map(({ batchId }) => batchId)).toEqual([BATCH]);
    expect((await list({ reference: REFERENCE.toLowerCase() })).bills.map(({ batchId }) => batchId)).toEqual([BATCH]);
    expect((await list({ reference: 'nothing' })).bills).toEqual([]);
    const clerk = await services.token({ roles: ['clerk'] });
    await expect(services.client.call(listBills, { token: clerk })).rejects.toMatchObject({ status: 403 });
  });
});

describe('money', () => {
  test('in the list of those without a batch tells nobody who paid; who opens one of them is told, and written down', async () => {
    const { moneyId } = await receive('99.00', '张伟 13800138000 缴会费');
    const { moneys } = await services.client.call(listUnmatchedMoneys, { token: cashier });
    expect(moneys.find((each) => each.moneyId === moneyId)?.text).toBe('张* ****8000 缴**');
    const opened = await services.client.call(readMoney, { token: cashier, params: { moneyId } });
    expect(opened.text).toBe('张伟 13800138000 缴会费');
    const entries = await services.running.audit.entries(`money/${moneyId}`);
    expect(entries.map(({ action }) => action)).toContain('money-read');
    await expect(services.client.call(readMoney, { token: cashier, params: { moneyId: key() } })).rejects.toMatchObject(
      { status: 404, code: 'money_unknown' },
    );
  });

  test('counts once per account and number of the bank, whatever key the request carries', async () => {
    await say(assessed());
    const first = await receive('990.00', REFERENCE, 'B-1');
    expect(await receive('990.00', REFERENCE, 'B-1')).toEqual(first);
    expect(await read()).toMatchObject({ receivedYuan: '990.00' });
    await expect(receive('99.00', REFERENCE, 'B-1')).rejects.toMatchObject({ status: 409, code: 'money_differs' });
    await settle();
    expect(services.heard(moneyReceived)).toHaveLength(1);
    expect(services.heard(batchPaid)).toHaveLength(1);
  });

  test('without a sound reference waits in the queue, the oldest first, until somebody matches it, once', async () => {
    const other = key();
    await say(assessed(), assessed({ batchId: other }));
    const late = await receive('990.00', '互助会费', 'B-2', '2025-05-29');
    const early = await receive('10.00', REFERENCE.slice(0, -1), 'B-3', '2025-05-27');
    expect(late).toMatchObject({ state: 'unmatched', text: '互助会费' });
    const queue = async () => (await services.client.call(listUnmatchedMoneys, { token: cashier })).moneys;
    expect((await queue()).map(({ bankRef }) => bankRef)).toEqual(['B-3', 'B-2']);
    await expect(match(late.moneyId, key())).rejects.toMatchObject({ code: 'bill_unknown' });
    await expect(match(key(), BATCH)).rejects.toMatchObject({ code: 'money_unknown' });
    expect(await match(late.moneyId, BATCH)).toMatchObject({ state: 'carried-out' });
    expect(await match(late.moneyId, BATCH)).toMatchObject({ state: 'carried-out' });
    await expect(match(late.moneyId, other)).rejects.toMatchObject({ status: 409, code: 'money_matched_already' });
    expect(await queue()).toMatchObject([{ moneyId: early.moneyId }]);
    expect(await read()).toMatchObject({ state: 'paid', paidOn: '2025-05-29' });
    await settle();
    expect(services.heard(moneyReceived)).toHaveLength(2);
    expect(services.heard(moneyMatched)).toHaveLength(1);
  });

  test.each([
    [{ amountYuan: '0.00' }, '/amountYuan'],
    [{ amountYuan: '-5' }, '/amountYuan'],
    [{ valueOn: '2025-05-31' }, '/valueOn'],
    [{ valueOn: '2199-01-01' }, '/valueOn'],
    [{ valueOn: '1999-12-31' }, '/valueOn'],
    [{ amountYuan: '1.001' }, '/amountYuan'],
    [{ valueOn: '2025-02-30' }, '/valueOn'],
    [{ bankRef: 'a.b' }, '/bankRef'],
    [{ account: '' }, '/account'],
    [{ surprise: 1 }, '/surprise'],
  ])('%j is refused with a pointer to the field', async (change, pointer) => {
    const body = { account: 'contributions', bankRef: 'B-9', valueOn: '2025-05-28', amountYuan: '1.00', ...change };
    await expect(
      services.client.call(proposeReceivedMoney, { token: cashier, key: key(), body }),
    ).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ pointer }] },
    });
  });
});

describe('credit', () => {
  const refund = async (body: { payeeId: string; amountYuan?: string }) => {
    const asked = { token: accountant, key: key(), params: { batchId: BATCH }, body };
    await confirm((await services.client.call(proposeRefund, asked)).proposalId);
    return read();
  };

  test('is paid back once, in one sum or in parts, and the result of the payment is noted', async () => {
    await say(assessed());
    const payeeId = EMPLOYER;
    await expect(refund({ payeeId })).rejects.toMatchObject({ status: 409, code: 'credit_missing' });
    await receive('1000.00');
    await expect(refund({ payeeId, amountYuan: '10.01' })).rejects.toMatchObject({
      status: 422,
      code: 'credit_exceeded',
    });
    await expect(refund({ payeeId: key() })).rejects.toMatchObject({
      status: 422,
      code: 'refund_payee_differs',
      problem: { data: { pointer: '/payeeId' } },
    });
    expect(await refund({ payeeId, amountYuan: '4.00' })).toMatchObject({ creditYuan: '6.00' });
    expect(await refund({ payeeId })).toMatchObject({ creditYuan: '0.00' });
    await settle();
    expect(services.heard(refundRequested)).toMatchObject([
      { batchId: BATCH, refundNo: 1, payeeId, fen: 400 },
      { batchId: BATCH, refundNo: 2, payeeId, fen: 600 },
    ]);
    const result = {
      orderId: `refund/${BATCH}:1`,
      batchId: BATCH,
      refundNo: 1,
      attempt: 1,
      fen: 400,
      valueOn: '2025-06-02',
    };
    await say({ contract: paymentSettled, key: result.orderId, data: result });
    await say({
      contract: paymentReturned,
      key: 'other',
      data: { ...result, refundNo: 2, fen: 600, reason: 'ACCOUNT_CLOSED' },
    });
    expect((await read()).refunds.map(({ state }) => state)).toEqual(['settled', 'returned']);
  });
});

describe('lapse', () => {
  test('comes after S + 30, not on it; money that arrives then is a credit', async () => {
    await say(assessed());
    services.setDay('2025-07-01');
    await services.running.scanClocks();
    expect(await read()).toMatchObject({ state: 'awaiting' });
    services.setDay('2025-07-05');
    await services.running.scanClocks();
    await services.running.scanClocks();
    await settle();
    expect(await read()).toMatchObject({ state: 'lapsed' });
    expect(services.heard(batchUnpaid)).toMatchObject([{ reason: 'lapsed', on: '2025-07-02' }]);
    await receive('990.00', REFERENCE, key(), '2025-07-04');
    expect(await read()).toMatchObject({ state: 'lapsed', creditYuan: '990.00' });
  });

  test('comes not while money that is assigned to the bill has not been told to it', async () => {
    await services.close();
    let lost = 0;
    await start({}, (inner) => ({
      ...inner,
      append: async (records) => {
        const arrive = records.filter(({ headers }) => headers['ce_type'] !== moneyAssigned.type);
        lost += records.length - arrive.length;
        await inner.append(arrive);
      },
    }));
    await say(assessed());
    const { moneyId } = await receive('990.00', 'nobody is named', 'B-7');
    // As a process leaves it that ended between the money's document and the bill's, its event not heard by anybody.
    const { moneys } = openDocuments(services.running.store);
    const on = civilDate('2025-05-30');
    const at = '2025-05-30T04:00:00.000Z' as Instant;
    const outcome = await moneys.execute(
      (await moneyIdIn(moneys, moneyId)) ?? '',
      { type: 'assign', batchId: BATCH, on },
      { commandId: key(), actor: 'cashier-1', at, on },
    );
    expect(outcome.type).toBe('committed');
    await settle();
    expect([await read(), lost]).toMatchObject([{ state: 'awaiting' }, 1]);
    services.setDay('2025-07-05');
    await services.running.scanClocks();
    expect(await read()).toMatchObject({ state: 'paid' });
  });

  test('waits, where statements are declared, until those through S + 30 are loaded', async () => {
    await services.close();
    await start({ PREMIUM_STATEMENTS: 'declared' });
    await say(assessed());
    services.setDay('2025-07-05');
    const close = (throughOn: string) =>
      services.client.call(closeStatements, {
        token: accountant,
        key: key(),
        params: { account: 'contributions' },
        body: { throughOn },
      });
    await services.running.scanClocks();
    await close('2025-06-30');
    await services.running.scanClocks();
    expect(await read()).toMatchObject({ state: 'awaiting' });
    await close('2025-07-01');
    await expect(close('2025-07-05')).rejects.toMatchObject({
      status: 422,
      code: 'statement_day_open',
      problem: { data: { pointer: '/throughOn' } },
    });
    await expect(close('2025-06-30')).rejects.toMatchObject({ status: 409, code: 'statement_reopened' });
    await services.running.scanClocks();
    expect(await read()).toMatchObject({ state: 'lapsed' });
    const statements = await services.client.call(readStatements, {
      token: cashier,
      params: { account: 'contributions' },
    });
    expect(statements).toEqual({ account: 'contributions', throughOn: '2025-07-01' });
  });
});
