import { afterAll, beforeAll, expect, test, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { proposeBankTransfer } from '@huji/contracts/payout/journal-http.ts';
import { coverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import { fundOpened, ownAccountRegistered } from '@huji/contracts/payout/events.ts';
import {
  listOwnAccounts,
  proposeOwnAccount,
  readContributionsAccount,
} from '@huji/contracts/payout/own-account-http.ts';
import { moneyReceived } from '@huji/contracts/premium/events.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import { STAFF } from './testing/payout-people.ts';

jest.setTimeout(60_000);

const HEAD = STAFF.releaser;
let office: PayoutOffice;
beforeAll(async () => {
  const bank = { today: () => civilDate('2025-08-01') };
  office = await openPayoutOffice({ bank, funds: { HM: '100000.00' } });
});
afterAll(() => office.close());

const transfer = (from: string, to: string, amountYuan: string) =>
  office.byTwo(proposeBankTransfer, {
    as: STAFF.accountant,
    body: { from, to, amountYuan, valueOn: '2025-08-01' },
  });

const earned = async (fund: string, fen: number, postedOn = '2025-07-01'): Promise<void> => {
  const [personId, batchId] = [randomUUID(), randomUUID()];
  const cover = { personId, batchId, employerId: randomUUID(), version: 1, billRevision: 2, postedOn };
  const row = { rowNo: 1, plan: 'HM', outcome: 'granted', coverId: `HM:${batchId}`, fund, deltaFen: fen };
  await office.services.publish([{ contract: coverChanged, key: personId, data: { ...cover, rows: [row] } }]);
  await office.settled();
};

test('a fund pays out of cover that has begun, never ahead of it', async () => {
  await earned('AHEAD', 20_000, '2025-09-01');
  const { orderId } = await office.owed({ lines: [{ fund: 'AHEAD', item: 'HM', fen: 10_000 }] });
  const batch = await office.makeAndApprove([orderId]);
  expect(await office.release(batch)).toMatchObject({ shortFund: 'BENEFITS' });
  expect(await office.batchIs(batch, 'short')).toMatchObject({ shortFund: 'AHEAD' });
  expect(await office.fund('AHEAD')).toMatchObject({ creditedYuan: '0.00', availableYuan: '0.00' });
  office.services.setDay('2025-09-01');
  await office.services.running.scanClocks();
  expect(await office.fund('AHEAD')).toMatchObject({ creditedYuan: '200.00' });
  await office.release(batch);
  await office.orderIs(orderId, 'settled');
  office.services.setDay('2025-08-01');
});

test('a batch withdrawn before its cover began leaves its fund what it was, and nothing was paid ahead of it', async () => {
  const [personId, batchId, employerId] = [randomUUID(), randomUUID(), randomUUID()];
  const say = async (billRevision: number, outcome: 'granted' | 'revoked', deltaFen: number): Promise<void> => {
    const row = { rowNo: 1, plan: 'HM', outcome, coverId: `HM:${batchId}`, fund: 'GONE', deltaFen };
    const data = { personId, batchId, employerId, version: 1, billRevision, postedOn: '2025-09-01', rows: [row] };
    await office.services.publish([{ contract: coverChanged, key: personId, data }]);
    await office.settled();
  };
  await say(2, 'granted', 58_500);
  const { orderId } = await office.owed({ lines: [{ fund: 'GONE', item: 'HM', fen: 58_500 }] });
  const batch = await office.makeAndApprove([orderId]);
  await office.release(batch);
  await office.batchIs(batch, 'short');
  await say(3, 'revoked', -58_500);
  office.services.setDay('2025-09-01');
  await office.services.running.scanClocks();
  await office.settled();
  office.services.setDay('2025-08-01');
  expect(await office.fund('GONE')).toMatchObject({ creditedYuan: '0.00', availableYuan: '0.00' });
  await office.release(batch);
  await office.batchIs(batch, 'short');
  await office.orderIs(orderId, 'batched');
});

test('an account pays no more than it holds less what is on its way, also where the fund is full', async () => {
  await earned('RICH', 10_000_000);
  const all = await office.balanceFen('assets:bank:benefits');
  // All but 50.00 of the account is moved away.
  const away = `${String(Math.floor((all - 5_000) / 100))}.${String((all - 5_000) % 100).padStart(2, '0')}`;
  await transfer('benefits', 'contributions', away);
  const { orderId } = await office.owed({ lines: [{ fund: 'RICH', item: 'HM', fen: 5_001 }] });
  const batch = await office.makeAndApprove([orderId]);
  await office.release(batch);
  expect(await office.batchIs(batch, 'short')).toMatchObject({ code: 'CASH_SHORT', shortAccount: 'benefits' });
  expect((await office.order(orderId)).attempts).toEqual([]);
  await transfer('contributions', 'benefits', '0.01');
  await office.release(batch);
  await office.orderIs(orderId, 'settled');
  // All that is left of it goes back.
  const left = await office.balanceFen('assets:bank:contributions');
  await transfer('contributions', 'benefits', (left / 100).toFixed(2));
});

test('what is no registered account is none; the head of office registers one by name, number and purpose', async () => {
  const unknown = { from: 'benefits', to: 'rainy-day', amountYuan: '1.00', valueOn: '2025-08-01' };
  expect(await office.call(proposeBankTransfer, { as: STAFF.accountant, body: unknown })).toMatchObject({
    status: 422,
    body: { code: 'own_account_unknown', data: { pointer: '/to' } },
  });
  const own = { account: 'rainy-day', number: '2200000000000000018', bankCode: '102241000012', purpose: '备用金' };
  const asked = { as: STAFF.accountant, body: own };
  const { proposalId } = await office.propose(proposeOwnAccount, asked);
  expect(await office.confirm(proposalId, STAFF.maker)).toMatchObject({ status: 403 });
  expect(await office.confirm(proposalId, HEAD)).toMatchObject({ body: { state: 'carried-out' } });
  expect(await transfer('benefits', 'rainy-day', '1.00')).toMatchObject({ state: 'carried-out' });
  const other = { ...asked, body: { ...own, number: '2200000000000000026' } };
  expect(await office.call(proposeOwnAccount, other)).toMatchObject({ body: { code: 'own_account_differs' } });
  const { accounts } = await office.get<{ accounts: { account: string }[] }>(listOwnAccounts, { as: STAFF.maker });
  expect(accounts.map((each) => each.account)).toEqual(['benefits', 'contributions', 'rainy-day']);
  await office.settled();
  expect(office.services.heard(ownAccountRegistered)).toMatchObject([{ account: 'rainy-day' }]);
  expect(office.services.heard(fundOpened)).toContainEqual({ fund: 'HM', openedOn: '2025-01-01' });
});

test('a clerk is told the account to pay to once two people registered it, and no account before', async () => {
  const clerk = { roles: ['clerk'] as const, subject: 'clerk-1', employerIds: [] };
  const told = () => office.get(readContributionsAccount, { as: clerk });
  expect(await told()).toEqual({ account: null });
  const own = {
    account: 'contributions',
    number: '2200000000000000034',
    bankCode: '102241000012',
    purpose: '会费专户',
  };
  const asked = { as: STAFF.accountant, body: { ...own, holder: '长春办事处' } };
  const { proposalId } = await office.propose(proposeOwnAccount, asked);
  expect(await told()).toEqual({ account: null });
  expect(await office.confirm(proposalId, HEAD)).toMatchObject({ body: { state: 'carried-out' } });
  const { number, bankCode } = own;
  expect(await told()).toEqual({
    account: { holder: '长春办事处', number, bankCode, registeredOn: '2025-08-01' },
  });
});

/** Of the account that contributions come to, after a hundred yuan came to it. */
const contributionsHeld = async (): Promise<string> => {
  const data = { moneyId: randomUUID(), account: 'contributions', valueOn: '2025-08-01', fen: 10_000 };
  await office.services.publish([{ contract: moneyReceived, key: data.moneyId, data }]);
  await office.settled();
  return ((await office.balanceFen('assets:bank:contributions')) / 100).toFixed(2);
};
const away = (amountYuan: string) => ({
  as: STAFF.accountant,
  body: { from: 'contributions', to: 'rainy-day', amountYuan, valueOn: '2025-08-01' },
});

test('a transfer takes no more than the account holds less what is on its way, when it is proposed and when it is confirmed', async () => {
  const held = await contributionsHeld();
  const tooMuch = await office.call(proposeBankTransfer, away((Number(held) + 0.01).toFixed(2)));
  expect(tooMuch).toMatchObject({
    status: 409,
    body: { code: 'transfer_not_covered', data: { pointer: '/amountYuan', freeYuan: held } },
  });
  expect((tooMuch.body as { detail: string }).detail).toContain(held);
  // Both are covered when they are proposed; the second is not when it is confirmed.
  const one = await office.propose(proposeBankTransfer, away(held));
  const two = await office.propose(proposeBankTransfer, away(held));
  expect(await office.confirm(one.proposalId, HEAD)).toMatchObject({ body: { state: 'carried-out' } });
  expect(await office.confirm(two.proposalId, HEAD)).toMatchObject({
    status: 409,
    body: { code: 'transfer_not_covered', data: { freeYuan: '0.00' } },
  });
});

test('of two transfers that are confirmed at one moment no two leave an account that holds one of them', async () => {
  const held = await contributionsHeld();
  const both = await Promise.all([0, 1].map(() => office.propose(proposeBankTransfer, away(held))));
  await Promise.all(both.map(({ proposalId }) => office.confirm(proposalId, HEAD)));
  const booked = await office.bookedKeys('transfer:');
  expect(both.filter(({ proposalId }) => booked.includes(`transfer:${proposalId}`)).length).toBeLessThan(2);
});

test('a transfer that is dated back takes no more than the account held on every day since, also when it is confirmed', async () => {
  const own = { account: 'reserve', purpose: '准备金', number: '2200000000000000042', bankCode: '102241000012' };
  await office.byTwo(proposeOwnAccount, { as: STAFF.accountant, body: own });
  const body = (from: string, to: string, amountYuan: string, valueOn: string) => ({
    as: STAFF.accountant,
    body: { from, to, amountYuan, valueOn },
  });
  const emptyOn = (on: string) => ({
    status: 409,
    body: { code: 'transfer_not_covered', data: { pointer: '/valueOn', freeYuan: '0.00', on } },
  });
  await office.byTwo(proposeBankTransfer, body('benefits', 'reserve', '100.00', '2025-08-01'));
  const yesterday = await office.call(proposeBankTransfer, body('reserve', 'benefits', '100.00', '2025-07-31'));
  expect(yesterday).toMatchObject(emptyOn('2025-07-31'));
  // It went and came again: what it holds today it did not hold in between.
  office.services.setDay('2025-08-06');
  await office.byTwo(proposeBankTransfer, body('reserve', 'benefits', '100.00', '2025-08-02'));
  await office.byTwo(proposeBankTransfer, body('benefits', 'reserve', '100.00', '2025-08-05'));
  const between = await office.call(proposeBankTransfer, body('reserve', 'benefits', '0.01', '2025-08-01'));
  expect(between).toMatchObject(emptyOn('2025-08-04'));
  const [one, two] = [
    await office.propose(proposeBankTransfer, body('reserve', 'benefits', '60.00', '2025-08-05')),
    await office.propose(proposeBankTransfer, body('reserve', 'benefits', '60.00', '2025-08-05')),
  ];
  await office.byTwo(proposeBankTransfer, body('benefits', 'reserve', '60.00', '2025-08-06'));
  expect(await office.confirm(one.proposalId, HEAD)).toMatchObject({ body: { state: 'carried-out' } });
  expect(await office.confirm(two.proposalId, HEAD)).toMatchObject({
    status: 409,
    body: { code: 'transfer_not_covered', data: { pointer: '/valueOn', freeYuan: '40.00', on: '2025-08-05' } },
  });
  office.services.setDay('2025-08-01');
});
