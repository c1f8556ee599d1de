import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import { paymentSettled } from '@huji/contracts/payout/events.ts';
import { listJournal, proposeBankTransfer, proveJournal } from '@huji/contracts/payout/journal-http.ts';
import { proposeRedirection, readOrder, type OrderReply } from '@huji/contracts/payout/order-http.ts';
import { proposeOwnAccount } from '@huji/contracts/payout/own-account-http.ts';
import { changePayeeAccount, readPayee } from '@huji/contracts/payout/payee-http.ts';
import { moneyAnnulled, moneyReceived, moneyReturnOrdered } from '@huji/contracts/premium/events.ts';
import { proposeStatementLines } from '@huji/contracts/payout/statement-line-http.ts';
import { openPayoutOffice, type PayoutOffice } from './testing/payout-office.ts';
import { account, STAFF } from './testing/payout-people.ts';

jest.setTimeout(60_000);

const PAYER = { holder: '长春市某某机械有限公司', number: '6200000000000000018', bankCode: '102241000012' };
let office: PayoutOffice;
let answers = false;
/** The account premium says; the simulated bank does something by how it begins. */
let number = PAYER.number;
const asked: string[] = [];
beforeAll(async () => {
  office = await openPayoutOffice({
    payers: {
      payerOf: (moneyId) => {
        asked.push(moneyId);
        return answers ? Promise.resolve({ ...PAYER, number }) : Promise.reject(new Unavailable('premium is away', 1));
      },
    },
  });
});
afterAll(() => office.close());

const balance = async (name: string): Promise<string> => {
  const { balances } = await office.get<{ balances: { account: string; amountYuan: string }[] }>(proveJournal, {
    as: STAFF.supervisor,
  });
  return balances.find((each) => each.account === name)?.amountYuan ?? '0.00';
};
const scan = async (): Promise<void> => {
  await office.services.running.scanClocks();
  await office.settled();
};

test('money two people ordered back goes once, to the account it came from and to no other, and the books show it', async () => {
  const moneyId = randomUUID();
  const came = { moneyId, account: 'contributions', valueOn: '2025-07-30', fen: 12_345 };
  await office.services.publish([{ contract: moneyReceived, key: moneyId, data: came }]);
  const ordered = {
    contract: moneyReturnOrdered,
    key: moneyId,
    data: { moneyId, fen: 12_345, orderedOn: '2025-08-01' },
  };
  await office.services.publish([ordered]);
  await office.services.publish([ordered]);
  await office.settled();
  const orderId = `money/${moneyId}:1`;
  const read = (): Promise<OrderReply> => office.get(readOrder, { as: STAFF.supervisor, params: { orderId } });
  expect([await balance('liabilities:unmatched'), await balance('liabilities:payable')]).toEqual(['0.00', '-123.45']);

  await scan();
  expect((await read()).state).toBe('awaiting-account');
  answers = true;
  await scan();
  expect(await read()).toMatchObject({ state: 'ordered', moneyId, holderMasked: '长****', lines: [], flags: [] });
  const known = asked.filter((each) => each === moneyId).length;
  await scan();
  expect(asked.filter((each) => each === moneyId)).toHaveLength(known);

  const clerk = { subject: 'clerk-1', roles: ['clerk' as const] };
  for (const as of [clerk, STAFF.maker])
    expect(
      (await office.call(changePayeeAccount, { as, params: { payeeId: moneyId }, body: account() })).status,
    ).toBeGreaterThan(400);
  expect(await office.get(readPayee, { as: STAFF.maker, params: { payeeId: moneyId } })).toMatchObject({
    moneyId,
    numberMasked: '**** 0018',
    accountVersion: 1,
  });

  await office.release(await office.makeAndApprove([orderId]));
  await office.until('it is paid', async () => (await read()).state === 'settled');
  await office.settled();
  const settled = (office.services.heard(paymentSettled) as { moneyId?: string }[]).filter(
    (data) => data.moneyId === moneyId,
  );
  expect(settled).toMatchObject([{ orderId, fen: 12_345, attempt: 1 }]);
  expect([
    await balance('liabilities:unmatched'),
    await balance('liabilities:payable'),
    await balance('assets:bank:contributions'),
  ]).toEqual(['0.00', '0.00', '0.00']);
});

const NO_ANSWER = '6200009300000000018';
const RETURNS_LATER = '6200009600000000018';

/** Money came from that account and two people ordered it back; three let it go. */
const goneBack = async (from: string): Promise<string> => {
  answers = true;
  number = from;
  const moneyId = randomUUID();
  const came = { moneyId, account: 'contributions', valueOn: '2025-07-30', fen: 700 };
  const back = { moneyId, fen: 700, orderedOn: '2025-08-01' };
  await office.services.publish([
    { contract: moneyReceived, key: moneyId, data: came },
    { contract: moneyReturnOrdered, key: moneyId, data: back },
  ]);
  await office.settled();
  await scan();
  const orderId = `money/${moneyId}:1`;
  await office.release(await office.makeAndApprove([orderId]));
  await office.settled();
  return orderId;
};

test('money that goes back and of which the bank does not say what became is asked for and never sent again', async () => {
  const orderId = await goneBack(NO_ANSWER);
  await office.until('something is known', async () =>
    ['unknown', 'settled'].includes((await office.order(orderId)).state),
  );
  for (let look = 0; look < 5; look += 1) await scan();
  await office.until('it is paid', async () => (await office.order(orderId)).state === 'settled');
  const { attempts } = await office.order(orderId);
  expect(attempts).toHaveLength(1);
  expect(office.bank.received.get(attempts[0]?.endToEndId ?? '')).toBe(1);
});

test('money that comes back once more stands as owed, and only then another payee is named for it, by two', async () => {
  const orderId = await goneBack(RETURNS_LATER);
  await office.until('it is paid', async () => (await office.order(orderId)).state === 'settled');
  const { payeeId } = await office.registered(randomUUID());
  const redirect = () =>
    office.call(proposeRedirection, {
      as: STAFF.maker,
      params: { orderId },
      body: { payeeId, reason: 'ANOTHER_PAYER', documentReference: '档-2025-0002' },
    });
  expect(await redirect()).toMatchObject({ status: 409, body: { code: 'order_not_redirectable' } });
  const owed = await balance('liabilities:payable');
  office.bank.bank.returnWhatReturns();
  const [line] = office.bank.bank
    .statement('contributions')
    .filter(({ endToEndId, type }) => type === 'return' && endToEndId.startsWith('M'));
  expect(line).toBeDefined();
  const { ref = '', endToEndId = '' } = line ?? {};
  const body = {
    account: 'contributions',
    lines: [{ ref, type: 'return', endToEndId, amountYuan: '7.00', valueOn: '2025-08-04' }],
  };
  office.services.setDay('2025-08-05');
  await office.byTwo(proposeStatementLines, { as: STAFF.maker, body });
  await office.settled();
  expect((await office.order(orderId)).state).toBe('returned');
  expect(Number(await balance('liabilities:payable'))).toBeCloseTo(Number(owed) - 7, 2);
  expect((await redirect()).status).toBe(200);
});

test('a line that was annulled is taken back in the books, typed anew it stands once', async () => {
  const moneyId = randomUUID();
  const receipt = { moneyId, account: 'benefits', valueOn: '2025-07-30', fen: 90_000 };
  const publish = (contract: typeof moneyReceived | typeof moneyAnnulled, data: object) =>
    office.services.publish([{ contract, key: moneyId, data }]);
  const before = await balance('assets:bank:benefits');
  await publish(moneyReceived, receipt);
  await publish(moneyAnnulled, { ...receipt, annulledOn: '2025-08-01' });
  await publish(moneyAnnulled, { ...receipt, annulledOn: '2025-08-01' });
  await office.settled();
  expect(await balance('assets:bank:benefits')).toBe(before);
  await publish(moneyReceived, { ...receipt, fen: 9_000, receiptNo: 2 });
  await office.settled();
  expect(Number(await balance('assets:bank:benefits'))).toBeCloseTo(Number(before) + 90, 2);
  const { entries } = await office.get<{ entries: { businessKey: string }[] }>(listJournal, {
    as: STAFF.supervisor,
    query: { limit: '200' },
  });
  const keys = entries.map(({ businessKey }) => businessKey).filter((key) => key.includes(moneyId));
  expect(keys.sort()).toEqual([`money-annulled:${moneyId}`, `money:${moneyId}`, `money:${moneyId}:2`]);
});

test('whoever hears of an annulled line alone books neither more nor less than was there', async () => {
  const moneyId = randomUUID();
  const before = await balance('liabilities:unmatched');
  const data = { moneyId, account: 'contributions', valueOn: '2025-07-30', fen: 100, annulledOn: '2025-08-01' };
  await office.services.publish([{ contract: moneyAnnulled, key: moneyId, data }]);
  await office.settled();
  expect(await balance('liabilities:unmatched')).toBe(before);
});

const moneyOn = async (account: string, fen: number): Promise<string> => {
  answers = true;
  number = PAYER.number;
  const moneyId = randomUUID();
  await office.services.publish([
    { contract: moneyReceived, key: moneyId, data: { moneyId, account, valueOn: '2025-07-30', fen } },
    { contract: moneyReturnOrdered, key: moneyId, data: { moneyId, account, fen, orderedOn: '2025-08-01' } },
  ]);
  await office.settled();
  await scan();
  return `money/${moneyId}:1`;
};
/** Money on an account that nobody sends back. */
const moneyStays = async (account: string, fen: number): Promise<void> => {
  const moneyId = randomUUID();
  const data = { moneyId, account, valueOn: '2025-07-30', fen };
  await office.services.publish([{ contract: moneyReceived, key: moneyId, data }]);
  await office.settled();
};
const onAccount = (name: string): Promise<number> => office.balanceFen(`assets:bank:${name}`);

test.each(['benefits', 'contributions', 'donations'])(
  'money that came to %s leaves that account: at the bank, in the books and by the line of its statement',
  async (account) => {
    office.services.setDay('2025-08-05');
    await registerDonations();
    const others = ['benefits', 'contributions', 'donations'].filter((name) => name !== account);
    const before = await Promise.all(others.map(onAccount));
    await moneyStays(account, 100_000);
    const orderId = await moneyOn(account, 4_321);
    const held = await onAccount(account);
    await office.release(await office.makeAndApprove([orderId]));
    const { attempts } = await office.orderIs(orderId, 'settled');
    expect(await onAccount(account)).toBe(held - 4_321);
    expect(await Promise.all(others.map(onAccount))).toEqual(before);
    const { endToEndId = '', settledOn = '' } = attempts[0] ?? {};
    const [line] = office.bank.bank.statement(account).filter((each) => each.endToEndId === endToEndId);
    expect(line).toMatchObject({ type: 'payment', amountYuan: '43.21' });
    // The same line as of another account explains nothing: that account did not pay.
    const typed = (name: string, ref: string) => ({
      as: STAFF.maker,
      body: { account: name, lines: [{ ref, type: 'payment', endToEndId, amountYuan: '43.21', valueOn: settledOn }] },
    });
    expect(await office.byTwo(proposeStatementLines, typed(account, `OWN-${account}`))).toMatchObject({
      wanted: { lines: [{ outcome: 'applied' }] },
    });
    expect(await office.byTwo(proposeStatementLines, typed(others[0] ?? '', `OTHER-${account}`))).toMatchObject({
      wanted: { lines: [{ outcome: 'unmatched' }] },
    });
  },
);

const registerDonations = () =>
  office.byTwo(proposeOwnAccount, {
    as: STAFF.accountant,
    body: { account: 'donations', number: '6200000000000000026', bankCode: '102241000012', purpose: '捐赠专户' },
  });

test('it does not leave an account that holds less, though another one holds enough', async () => {
  await registerDonations();
  const orderId = await moneyOn('donations', 5_000);
  const held = await onAccount('donations');
  const body = { from: 'donations', to: 'contributions', amountYuan: (held / 100).toFixed(2), valueOn: '2025-08-01' };
  await office.byTwo(proposeBankTransfer, { as: STAFF.accountant, body });
  expect(await onAccount('contributions')).toBeGreaterThan(5_000);
  const batch = await office.makeAndApprove([orderId]);
  await office.release(batch);
  expect(await office.batchIs(batch, 'short')).toMatchObject({ code: 'CASH_SHORT', shortAccount: 'donations' });
  expect((await office.order(orderId)).attempts).toEqual([]);
});

test('a line of an account that nobody registered is refused with a pointer', async () => {
  const line = { ref: 'N-1', type: 'payment', endToEndId: 'X', amountYuan: '1.00', valueOn: '2025-08-01' };
  const asked = { as: STAFF.maker, body: { account: 'nobodys', lines: [line] } };
  expect(await office.call(proposeStatementLines, asked)).toMatchObject({
    status: 422,
    body: { code: 'own_account_unknown', data: { pointer: '/account' } },
  });
});
