import { afterAll, beforeAll, describe, expect, test, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { proveJournal } from '@huji/contracts/payout/journal-http.ts';
import { askBankAboutOrder, listOrders, reissueOrder, type OrderReply } from '@huji/contracts/payout/order-http.ts';
import {
  changePayeeAccount,
  checkOwnPayeeName,
  readOwnPayee,
  saveOwnPayee,
} from '@huji/contracts/payout/payee-http.ts';
import {
  listStatementExceptions,
  proposeExceptionResolution,
  proposeStatementLines,
} from '@huji/contracts/payout/statement-line-http.ts';
import { paymentReturned, paymentSettled } from '@huji/contracts/payout/events.ts';
import type { BankClient } from './adapters/bank-client.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import type { Owed } from './testing/office-desk.ts';
import { STAFF, account, member, ownNumber } from './testing/payout-people.ts';

jest.setTimeout(60_000);

/** Accounts that the simulated bank does something with, by how they begin; each payment goes to one of its own. */
const GOOD = '62000000';
const LOST = '62000090';
const CLOSED = '62000091';
const NO_ANSWER = '62000093';
const SETTLES_LATER = '62000094';
const SLOW = '62000095';
const RETURNS_LATER = '62000096';

let office: PayoutOffice;
/** While set, the process "dies" between the bank's deed and the writing of its answer. */
let dying = false;
/** While set, the bank answers questions as if it had nothing. */
let forgetting = false;

const dyingBank = (client: BankClient): BankClient => ({
  ...client,
  pay: async (payment) => {
    const answer = await client.pay(payment);
    if (dying) throw new Error('the process died');
    return answer;
  },
  ask: (endToEndId) => (forgetting ? Promise.resolve(null) : client.ask(endToEndId)),
});

beforeAll(async () => {
  office = await openPayoutOffice({ bank: { slowMs: 3_500 }, wrapBank: dyingBank, funds: { HM: '1000000.00' } });
  office.services.setDay('2025-08-05');
});
afterAll(() => office.close());

interface Case extends Owed {
  /** Waits until the order is in one of these. */
  readonly state: (...states: OrderReply['state'][]) => Promise<OrderReply>;
  readonly payAgain: () => Promise<void>;
}

/** An approved claim, batched and released to an account that behaves as it is told. */
const released = async (beginning: string): Promise<Case> => {
  const order = await office.owed({ number: ownNumber(beginning) });
  const { orderId } = order;
  const pay = async (): Promise<void> => {
    await office.acceptFlags(orderId);
    await office.release(await office.makeAndApprove([orderId]));
  };
  await pay();
  return {
    ...order,
    payAgain: pay,
    state: (...states) => office.orderIs(orderId, ...states),
  };
};

const timesSent = ({ attempts }: OrderReply): number[] =>
  attempts.map(({ endToEndId }) => office.bank.received.get(endToEndId) ?? 0);
const told = (contract: typeof paymentSettled | typeof paymentReturned, orderId: string): unknown[] =>
  office.services.heard(contract).filter((data) => (data as { orderId: string }).orderId === orderId);
const entriesOf = (orderId: string): Promise<readonly string[]> => office.bookedKeys(orderId);

describe('a bank that does not answer', () => {
  test('leaves the payment unknown; asking finds it settled; it was sent once', async () => {
    const { orderId, state } = await released(NO_ANSWER);
    // The clock may ask by itself at any moment of a busy start; then there is nothing left to ask.
    if ((await state('unknown', 'settled')).state === 'unknown') {
      const as = STAFF.maker;
      const { orders } = await office.get<{ orders: OrderReply[] }>(listOrders, { as, query: { state: 'unknown' } });
      const isListed = orders.some((order) => order.orderId === orderId);
      const { status, body } = await office.call(askBankAboutOrder, { as, params: { orderId } });
      const overtaken = (body as { code?: string }).code === 'order_not_in_flight';
      expect({ isListed: isListed || overtaken, asked: status === 200 || overtaken }).toEqual({
        isListed: true,
        asked: true,
      });
    }
    expect(timesSent(await state('settled'))).toEqual([1]);
    expect(told(paymentSettled, orderId)).toHaveLength(1);
    expect(await entriesOf(orderId)).toEqual([`approved:${orderId}`, `paid:${orderId}:1`]);
  });

  test('that answers after the timeout is asked by the clock, never sent to again', async () => {
    const { state } = await released(SLOW);
    // The clock may come by itself: a new business day is noticed within a second, at whatever moment of a busy start.
    await state('unknown', 'settled');
    await office.services.running.scanClocks();
    expect(timesSent(await state('settled'))).toEqual([1]);
  });

  test('and never got it: the payment is recalled for good and comes back to be sent as a new attempt', async () => {
    const { orderId, payeeId, personId, number, state, payAgain } = await released(LOST);
    await state('unknown');
    await office.services.running.scanClocks();
    const returned = await state('returned');
    expect(returned.attempts).toMatchObject([{ no: 1, reason: 'NEVER_RECEIVED' }]);
    expect(office.bank.bank.pay({ ...paymentAgain(returned), account: number, name: '王秀英' })).toMatchObject({
      status: { type: 'recalled' },
    });

    const asMember = { as: member(personId), params: { payeeId }, body: account() };
    await office.get(changePayeeAccount, asMember);
    await office.get(reissueOrder, { as: STAFF.maker, params: { orderId }, body: {} });
    await payAgain();
    expect(timesSent(await state('settled'))).toEqual([1, 1]);
    expect(await entriesOf(orderId)).toEqual([`approved:${orderId}`, `paid:${orderId}:2`]);
  });
});

const paymentAgain = ({ attempts }: OrderReply) => ({
  endToEndId: attempts[0]?.endToEndId ?? '',
  debtor: 'benefits' as const,
  bankCode: '102241000012',
  amount: '1680.00',
});

describe('a crash between sending and the answer', () => {
  test('leaves `sending`; whoever comes next asks, and nothing is sent twice', async () => {
    dying = true;
    const { orderId, state } = await released(GOOD);
    await state('sending');
    dying = false;
    await office.services.running.scanClocks();
    expect(timesSent(await state('settled'))).toEqual([1]);
    const { payoutBatchId } = await office.order(orderId);
    await office.until('the batch is done', async () => (await office.batch(payoutBatchId ?? '')).state === 'done');
  });
});

describe('a returned payment', () => {
  test('is repaired by the member with another account, inside the same order', async () => {
    const { orderId, personId, number, state, payAgain } = await released(CLOSED);
    const good = ownNumber();
    const returned = await state('returned');
    expect(returned.attempts).toMatchObject([{ reason: 'ACCOUNT_CLOSED', returnedOn: '2025-08-04' }]);
    expect(told(paymentReturned, orderId)).toMatchObject([{ attempt: 1, reason: 'ACCOUNT_CLOSED', fen: 168_000 }]);
    const repair = (to: string) =>
      office.call(reissueOrder, { as: member(personId), params: { orderId }, body: { account: account(to) } });
    expect(await repair(number)).toMatchObject({ status: 422, body: { code: 'payee_account_unchanged' } });
    expect(await repair(good)).toMatchObject({ status: 200, body: { state: 'ordered' } });
    expect(await repair(good)).toMatchObject({ status: 409, body: { code: 'order_not_returned' } });
    await payAgain();
    const { attempts } = await state('settled');
    expect(attempts).toMatchObject([
      { no: 1, accountVersion: 1 },
      { no: 2, accountVersion: 2 },
    ]);
    expect(await entriesOf(orderId)).toEqual([`approved:${orderId}`, `paid:${orderId}:2`]);
  });

  test('is repaired by its member, who names neither an account of ours nor an order', async () => {
    const { orderId, personId, number, state, payAgain } = await released(CLOSED);
    const as = member(personId);
    await state('returned');
    const save = (to: string) => office.call(saveOwnPayee, { as, body: account(to) });
    expect(await save(number)).toMatchObject({ status: 422, body: { code: 'payee_account_unchanged' } });
    const good = ownNumber();
    expect(await save(good)).toMatchObject({ status: 200, body: { accountVersion: 2, nameCheck: 'matched' } });
    expect((await office.order(orderId)).state).toBe('ordered');
    expect(await save(good)).toMatchObject({ status: 422, body: { code: 'payee_account_unchanged' } });
    await payAgain();
    expect((await state('settled')).attempts).toMatchObject([{ accountVersion: 1 }, { accountVersion: 2 }]);
    expect(await office.call(readOwnPayee, { as })).toMatchObject({ body: { numberMasked: `**** ${good.slice(-4)}` } });
  });

  test('a member without an account has none, registers one, and has the name checked again', async () => {
    const as = member(randomUUID());
    expect(await office.call(readOwnPayee, { as })).toMatchObject({ status: 404, body: { code: 'payee_unknown' } });
    expect(await office.call(checkOwnPayeeName, { as })).toMatchObject({ body: { code: 'payee_unknown' } });
    expect(await office.call(saveOwnPayee, { as, body: account() })).toMatchObject({
      status: 200,
      body: { personId: as.personId, accountVersion: 1 },
    });
    expect(await office.call(checkOwnPayeeName, { as })).toMatchObject({ status: 200, body: { nameCheck: 'matched' } });
    const { personId: _, ...nobody } = as;
    expect(await office.call(readOwnPayee, { as: nobody })).toMatchObject({ status: 403 });
  });

  test('may come back after settlement: both are booked, and it is told', async () => {
    const { orderId, state } = await released(RETURNS_LATER);
    await state('settled');
    office.bank.bank.returnWhatReturns();
    const { attempts } = await office.order(orderId);
    const lines = office.bank.bank.statement('benefits').filter((line) => line.endToEndId === attempts[0]?.endToEndId);
    const taken = () =>
      office.byTwo(proposeStatementLines, {
        as: STAFF.accountant,
        body: { account: 'benefits', lines: [...lines].reverse() },
      });
    expect(await taken()).toMatchObject({ wanted: { lines: [{ outcome: 'applied' }, { outcome: 'applied' }] } });
    await taken();
    await state('returned');
    await office.settled();
    expect(told(paymentReturned, orderId)).toHaveLength(1);
    expect(await entriesOf(orderId)).toEqual([`approved:${orderId}`, `paid:${orderId}:1`, `returned:${orderId}:1`]);
  });
});

test('what the bank has accepted is not recalled because it does not find it for a while', async () => {
  const { orderId, state } = await released(SETTLES_LATER);
  await state('sent');
  forgetting = true;
  await office.get(askBankAboutOrder, { as: STAFF.maker, params: { orderId } });
  const still = await state('sent');
  forgetting = false;
  await office.get(askBankAboutOrder, { as: STAFF.maker, params: { orderId } });
  expect(timesSent(await state('settled'))).toEqual([1]);
  expect(still.attempts[0]).not.toHaveProperty('reason');
});

describe('a statement', () => {
  test('settles what the bank only accepted', async () => {
    const { orderId, state } = await released(SETTLES_LATER);
    const { attempts } = await state('sent');
    // The bank settles at the end of its day; payout has not asked.
    const { endToEndId = '' } = attempts[0] ?? {};
    office.bank.bank.status(endToEndId);
    const lines = office.bank.bank.statement('benefits').filter((line) => line.endToEndId === endToEndId);
    const taken = await office.byTwo(proposeStatementLines, { as: STAFF.maker, body: { account: 'benefits', lines } });
    expect(taken.wanted).toMatchObject({ lines: [{ ref: `${endToEndId}-D`, outcome: 'applied' }] });
    expect(await state('settled')).toMatchObject({ attempts: [{ settledOn: '2025-08-04' }] });
    expect(await entriesOf(orderId)).toEqual([`approved:${orderId}`, `paid:${orderId}:1`]);
  });

  test('keeps lines it cannot place for a person, and says so', async () => {
    const { orderId, state } = await released(GOOD);
    const endToEndId = (await state('settled')).attempts[0]?.endToEndId ?? '';
    const line = { type: 'payment', valueOn: '2025-08-05', amountYuan: '1680.00' };
    const lines = [
      { ...line, ref: 'X-1', endToEndId: 'NOTPROVIDED' },
      { ...line, ref: 'X-2', endToEndId, amountYuan: '1680.01' },
      { ...line, ref: 'X-3', endToEndId: endToEndId.replace(/1$/, '2') },
    ];
    const take = async (body: unknown) => {
      const { wanted } = await office.byTwo(proposeStatementLines, { as: STAFF.maker, body });
      return { lines: 'lines' in wanted ? wanted.lines.map(({ ref, outcome }) => ({ ref, outcome })) : [] };
    };
    expect(await take({ account: 'benefits', lines })).toEqual({
      lines: [
        { ref: 'X-1', outcome: 'unmatched' },
        { ref: 'X-2', outcome: 'amount-differs' },
        { ref: 'X-3', outcome: 'unmatched' },
      ],
    });
    expect(await take({ account: 'benefits', lines: [{ ...lines[0], amountYuan: '2.00' }] })).toEqual({
      lines: [{ ref: 'X-1', outcome: 'changed-line' }],
    });
    expect(await take({ account: 'contributions', lines: [{ ...line, ref: 'X-4', endToEndId }] })).toEqual({
      lines: [{ ref: 'X-4', outcome: 'unmatched' }],
    });
    const listed = async () =>
      (
        await office.get<{ lines: { ref: string; exceptionId: string }[] }>(listStatementExceptions, {
          as: STAFF.maker,
        })
      ).lines;
    const exceptions = await listed();
    expect(exceptions.map(({ ref }) => ref).sort()).toEqual(['X-1', 'X-1', 'X-2', 'X-3', 'X-4']);
    for (const { exceptionId } of exceptions)
      await office.byTwo(proposeExceptionResolution, {
        as: STAFF.accountant,
        params: { exceptionId },
        body: { as: 'mistyped' },
      });
    expect(await listed()).toEqual([]);
    expect((await office.order(orderId)).state).toBe('settled');
  });
});

test('only a payment in flight can be asked about', async () => {
  const { orderId, state } = await released(GOOD);
  await state('settled');
  expect(await office.call(askBankAboutOrder, { as: STAFF.maker, params: { orderId } })).toMatchObject({
    status: 409,
    body: { code: 'order_not_in_flight' },
  });
});

test('after all of this the books add up to zero and equal the bank', async () => {
  await office.settled();
  const proof = await office.get<{ balances: { account: string; amountYuan: string }[] }>(proveJournal, {
    as: STAFF.supervisor,
  });
  expect(proof).toMatchObject({ sumYuan: '0.00', totalsAgree: true });
  const fen = (text: string): number => Math.round(Number(text) * 100);
  const atBank = office.bank.bank
    .statement('benefits')
    .reduce((sum, { type, amountYuan }) => sum + (type === 'return' ? fen(amountYuan) : -fen(amountYuan)), 100_000_000);
  const booked = proof.balances.find(({ account: name }) => name === 'assets:bank:benefits');
  expect(fen(booked?.amountYuan ?? '')).toBe(atBank);
});
