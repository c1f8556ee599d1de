import { afterAll, beforeAll, describe, expect, test, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { coverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import { moneyMatched, moneyReceived, refundRequested } from '@huji/contracts/premium/events.ts';
import { listFunds, proposeFundOpening, type FundReply } from '@huji/contracts/payout/fund-http.ts';
import { exportJournal, proposeBankTransfer, proveJournal } from '@huji/contracts/payout/journal-http.ts';
import { proposeClawBack } from '@huji/contracts/payout/order-http.ts';
import { changePayeeAccount, registerPayee } from '@huji/contracts/payout/payee-http.ts';
import {
  makePayoutBatch,
  releasePayoutBatch,
  withdrawPayoutBatch,
  type PayoutBatchReply,
} from '@huji/contracts/payout/payout-batch-http.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import { STAFF, account } from './testing/payout-people.ts';

jest.setTimeout(60_000);

let office: PayoutOffice;
beforeAll(async () => {
  office = await openPayoutOffice();
});
afterAll(() => office.close());

const ordered = async (...lines: (readonly [fund: string, fen: number])[]): Promise<string> =>
  (await office.owed({ lines: lines.map(([fund, fen]) => ({ fund, item: fund, fen })) })).orderId;

describe('a fund that holds less than a batch needs', () => {
  test('holds the batch, everything is given back, and it goes when the fund has enough', async () => {
    await office.open('CI', '100.00');
    await office.open('FW1', '50.00');
    const orderId = await ordered(['CI', 9_000], ['FW1', 5_001]);
    const payoutBatchId = await office.makeAndApprove([orderId]);
    expect(await office.release(payoutBatchId)).toMatchObject({
      state: 'short',
      code: 'FUND_SHORT',
      shortFund: 'BENEFITS',
    });
    expect(await office.batch(payoutBatchId)).toMatchObject({ code: 'FUND_SHORT', shortFund: 'FW1' });
    expect(await office.fund('CI')).toMatchObject({
      reservedYuan: '0.00',
      availableYuan: '100.00',
      balanceYuan: '10.00',
    });
    expect(await office.order(orderId)).toMatchObject({ state: 'batched' });

    await earn('FW1', 1);
    expect(await office.release(payoutBatchId)).not.toHaveProperty('shortFund');
    await office.batchIs(payoutBatchId, 'done');
    expect(await office.fund('FW1')).toMatchObject({
      creditedYuan: '50.01',
      reservedYuan: '50.01',
      availableYuan: '0.00',
    });
    expect((await office.order(orderId)).state).toBe('settled');
  });

  test('is never overdrawn by releases at the same time', async () => {
    await office.open('GIG', '100.00');
    const batches = await Promise.all(
      Array.from({ length: 4 }, async () => office.makeAndApprove([await ordered(['GIG', 4_000])])),
    );
    const released = await Promise.all(batches.map((id) => office.release(id)));
    expect(released.filter(({ state }) => state === 'short')).toHaveLength(2);
    expect(await office.fund('GIG')).toMatchObject({ reservedYuan: '80.00', availableYuan: '20.00' });
  });
});

/** Contribution of one person: money in, matched, cover granted. */
const earn = async (code: string, fen: number): Promise<void> => {
  const [batchId, moneyId, personId] = [randomUUID(), randomUUID(), randomUUID()];
  const row = { rowNo: 1, plan: 'HM', outcome: 'granted', fund: code, deltaFen: fen };
  const cover = { personId, batchId, employerId: randomUUID(), version: 1, billRevision: 2, postedOn: '2025-07-01' };
  await office.services.publish([
    { contract: coverChanged, key: personId, data: { ...cover, rows: [row] } },
    { contract: moneyMatched, key: batchId, data: { batchId, moneyId, fen, matchedOn: '2025-07-01' } },
    { contract: moneyReceived, key: moneyId, data: { moneyId, account: 'contributions', valueOn: '2025-06-30', fen } },
  ]);
  await office.settled();
};

describe('contributions', () => {
  test('earn the fund what the cover costs, in whatever order the events come', async () => {
    await earn('ACC', 9_900);
    expect(await office.fund('ACC')).toMatchObject({ creditedYuan: '99.00', balanceYuan: '99.00' });
    const { balances } = await office.get<{ balances: { account: string; amountYuan: string }[] }>(proveJournal, {
      as: STAFF.accountant,
    });
    const held = balances.filter(({ account: name }) => name.startsWith('liabilities:') && !name.endsWith('payable'));
    expect(held.map(({ amountYuan }) => amountYuan)).toEqual(['0.00', '0.00']);
  });
});

describe('a batch', () => {
  test('is withdrawn before release, and its orders are free again', async () => {
    await office.open('HA', '1000.00');
    const orderId = await ordered(['HA', 4_000]);
    const first = await office.makeAndApprove([orderId]);
    const inFirst = await office.call(makePayoutBatch, { as: STAFF.maker, body: { orderIds: [orderId] } });
    expect(inFirst).toMatchObject({ status: 409, body: { code: 'order_in_other_batch' } });
    await office.get(withdrawPayoutBatch, { as: STAFF.maker, params: { payoutBatchId: first } });
    expect(await office.batch(first)).toMatchObject({ state: 'withdrawn' });
    const second = await office.makeAndApprove([orderId]);
    await office.release(second);
    await office.batchIs(second, 'done');
    expect(
      await office.call(releasePayoutBatch, { as: STAFF.releaser, params: { payoutBatchId: first } }),
    ).toMatchObject({
      status: 409,
      body: { code: 'payout_batch_not_ready' },
    });
  });

  test('takes all orders or none: two makers of the same orders get one batch', async () => {
    const orders = [await ordered(['HA', 100]), await ordered(['HA', 100]), await ordered(['HA', 100])];
    const answers = await Promise.all(
      [orders, [...orders].reverse()].map((orderIds) =>
        office.call(makePayoutBatch, { as: STAFF.maker, body: { orderIds } }),
      ),
    );
    const made = answers.filter(({ status }) => status === 201).map(({ body }) => body as PayoutBatchReply);
    expect(made.length).toBeLessThanOrEqual(1);
    for (const orderId of orders) {
      const { state, payoutBatchId } = await office.order(orderId);
      expect([state, payoutBatchId]).toEqual(made[0] ? ['batched', made[0].payoutBatchId] : ['ordered', undefined]);
    }
  });
});

describe('a claw-back', () => {
  test('may give back to several funds by one transfer', async () => {
    await office.open('TWO1', '500.00');
    await office.open('TWO2', '500.00');
    const orderId = await ordered(['TWO1', 10_000], ['TWO2', 5_000]);
    await office.batchIs(
      await office.release(await office.makeAndApprove([orderId])).then((b) => b.payoutBatchId),
      'done',
    );
    const book = async (fundCode: string, amountYuan: string) => {
      const body = { ref: 'ONE', fund: fundCode, amountYuan, valueOn: '2025-08-01' };
      const { state } = await office.byTwo(proposeClawBack, { as: STAFF.accountant, params: { orderId }, body });
      expect(state).toBe('carried-out');
      return (await office.order(orderId)).clawedBackYuan;
    };
    expect(await book('TWO1', '100.00')).toBe('100.00');
    expect(await book('TWO2', '50.00')).toBe('150.00');
    expect(await book('TWO2', '50.00')).toBe('150.00');
    await office.settled();
    expect(await office.fund('TWO2')).toMatchObject({ creditedYuan: '550.00' });
  });

  test('returns to the fund at most what it paid, once per reference', async () => {
    await office.open('FW3', '500.00');
    const orderId = await ordered(['FW3', 20_000]);
    const asked = (ref: string, amountYuan: string) => ({
      as: STAFF.accountant,
      params: { orderId },
      body: { ref, fund: 'FW3', amountYuan, valueOn: '2025-08-01' },
    });
    const book = (ref: string, amountYuan: string) => office.call(proposeClawBack, asked(ref, amountYuan));
    const booked = async (ref: string, amountYuan: string) => {
      await office.byTwo(proposeClawBack, asked(ref, amountYuan));
      return (await office.order(orderId)).clawedBackYuan;
    };
    expect(await book('K1', '50.00')).toMatchObject({ status: 409, body: { code: 'order_not_settled' } });
    const batch = await office.makeAndApprove([orderId]);
    await office.release(batch);
    await office.batchIs(batch, 'done');
    expect(await booked('K1', '150.00')).toBe('150.00');
    expect(await booked('K1', '150.00')).toBe('150.00');
    expect(await book('K2', '50.01')).toMatchObject({ status: 422, body: { code: 'claw_back_exceeded' } });
    expect(await booked('K2', '50.00')).toBe('200.00');
    expect(await book('K2', '49.00')).toMatchObject({ status: 409, body: { code: 'claw_back_differs' } });
    await office.settled();
    expect(await office.fund('FW3')).toMatchObject({
      creditedYuan: '700.00',
      approvedYuan: '200.00',
      availableYuan: '500.00',
    });
  });
});

describe('a refund', () => {
  test('waits for the employer’s account, asks no fund, and leaves the account the money came to', async () => {
    const [employerId, batchId] = [randomUUID(), randomUUID()];
    const clerk = { roles: ['clerk'] as const, subject: 'clerk-1', employerIds: [employerId] };
    // The payee's id follows from its owner, so premium may name it before the account is known.
    const { payeeId } = await office.get<{ payeeId: string }>(registerPayee, {
      as: clerk,
      body: { employerId, account: account('6200009800000000018') },
    });
    const data = { batchId, refundNo: 1, payeeId, fen: 12_345, requestedOn: '2025-08-01' };
    await office.services.publish([{ contract: refundRequested, key: batchId, data }]);
    await office.settled();
    const orderId = `refund/${batchId}:1`;
    expect(await office.order(orderId)).toMatchObject({ state: 'awaiting-account', lines: [], refundNo: 1 });

    const received = { moneyId: randomUUID(), account: 'contributions', valueOn: '2025-07-01', fen: 100_000 };
    await office.services.publish([{ contract: moneyReceived, key: received.moneyId, data: received }]);
    await office.settled();
    await office.get(changePayeeAccount, { as: clerk, params: { payeeId }, body: account() });
    await office.orderIs(orderId, 'ordered');
    await office.acceptFlags(orderId);
    const batch = await office.makeAndApprove([orderId]);
    await office.release(batch);
    await office.batchIs(batch, 'done');
    expect(office.bank.bank.statement('contributions')).toMatchObject([{ amountYuan: '123.45', type: 'payment' }]);
  });
});

describe('the accountant', () => {
  test('opens a fund once with the head of office; the same again is the same, another sum is refused', async () => {
    const opening = (amountYuan: string) => ({
      as: STAFF.accountant,
      params: { fund: 'RELIEF-7' },
      body: { amountYuan, openedOn: '2025-01-01' },
    });
    expect(await office.byTwo(proposeFundOpening, opening('200.00'))).toMatchObject({ state: 'carried-out' });
    expect(await office.byTwo(proposeFundOpening, opening('200.00'))).toMatchObject({ state: 'carried-out' });
    expect(await office.call(proposeFundOpening, opening('300.00'))).toMatchObject({
      status: 409,
      body: { code: 'fund_opening_differs' },
    });
    expect(await office.fund('RELIEF-7')).toMatchObject({ creditedYuan: '200.00' });
  });

  test('reads the funds page by page', async () => {
    const page = (query: Record<string, string>) =>
      office.get<{ funds: FundReply[]; cursor: string | null }>(listFunds, { as: STAFF.accountant, query });
    const { funds, cursor } = await page({});
    expect(cursor).toBeNull();
    const first = await page({ limit: '1' });
    expect(first.funds).toEqual(funds.slice(0, 1));
    const rest = await page({ cursor: first.cursor ?? '' });
    expect([...first.funds, ...rest.funds]).toEqual(funds);
    expect(await office.call(listFunds, { as: STAFF.accountant, query: { cursor: 'nowhere' } })).toMatchObject({
      status: 400,
    });
  });

  test('books a transfer between the two accounts with a second person, once per key', async () => {
    const key = randomUUID();
    const transfer = (amountYuan: string) => ({
      as: STAFF.accountant,
      key,
      body: { from: 'contributions', to: 'benefits', amountYuan, valueOn: '2025-08-01' },
    });
    const first = await office.byTwo(proposeBankTransfer, transfer('10.00'));
    expect(await office.call(proposeBankTransfer, transfer('10.00'))).toMatchObject({ status: 202, body: first });
    expect(await office.call(proposeBankTransfer, transfer('11.00'))).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
    expect(await office.bookedKeys('transfer:')).toHaveLength(1);
  });

  test('exports a journal that can be re-added', async () => {
    const text = await office.get<string>(exportJournal, { as: STAFF.accountant });
    const sum = [...text.matchAll(/ {2}(-?\d+)\.(\d{2}) CNY$/gm)].reduce((total, [, yuan = '', cents = '']) => {
      const value = BigInt(`${yuan}${cents}`);
      return total + value;
    }, 0n);
    expect(sum).toBe(0n);
    expect(text).toContain('opening:RELIEF-7');
  });
});
