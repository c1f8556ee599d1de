import { byTwo, receiveMoney } from '@huji/all-in-one/sample/by-two.ts';
import { ACCOUNTANT, CHECKER, MAKER, OFFICE_HEAD, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { proveJournal } from '@huji/contracts/payout/journal-http.ts';
import { listOrders, proposeClawBack } from '@huji/contracts/payout/order-http.ts';
import { listStatementExceptions, proposeStatementLines } from '@huji/contracts/payout/statement-line-http.ts';
import { proposeMoneyReturn, proposeReceivedMoney, proposeUnmatch } from '@huji/contracts/premium/money-http.ts';
import { proposeRefund, readBill } from '@huji/contracts/premium/bill-http.ts';
import { confirmPremiumProposal } from '@huji/contracts/premium/premium-proposal-http.ts';
import { type Attack, type AttackedOffice, tryTo } from '../attack.ts';
import { aKey, theFunds } from '../things.ts';
import { aPaidBill, matchedByHand, theBills } from './money-by-one.ts';

const lineOf = ({ today }: AttackedOffice, bankRef: string, more: object = {}) => ({
  ...{ account: 'benefits', bankRef, valueOn: today, amountYuan: '0.03' },
  ...more,
});

/** Claims that were paid, the first ones. */
const paidOrders = async ({ desk }: AttackedOffice) => {
  const { orders } = await desk.call(SUPERVISOR, listOrders, { query: { state: 'settled', limit: 200 } });
  return orders.filter(({ claimId }) => claimId !== undefined);
};

const clawBackOf = ({ today }: AttackedOffice, order: Awaited<ReturnType<typeof paidOrders>>[number], ref: string) => ({
  params: { orderId: order.orderId },
  key: aKey(),
  body: { ref, fund: order.lines[0]?.fund ?? '', amountYuan: '0.03', valueOn: today },
});

/** A payee paid three fen back, and two people booked it. */
const clawedBack = async (office: AttackedOffice): Promise<string> => {
  const ref = `T${aKey()}`;
  const [order] = await paidOrders(office);
  const call = clawBackOf(office, order!, ref);
  await byTwo(office.desk, { proposes: ACCOUNTANT, confirms: OFFICE_HEAD }, proposeClawBack, call);
  await office.desk.drain();
  return ref;
};

const PAYER = { holder: '某某机械有限公司', number: '6200000000000000018', bankCode: '102241000012' };

/** Money of a stranger that two people gave to the batch of somebody else. */
const matchedAndConfirmed = async (
  office: AttackedOffice,
): Promise<{ readonly moneyId: string; readonly batchId: string; readonly employerId: string }> => {
  const { moneyId, batchId, employerId, proposalId } = await matchedByHand(office, null, { payer: PAYER });
  await office.desk.call(CHECKER, confirmPremiumProposal, { params: { proposalId }, key: aKey() });
  await office.desk.drain();
  return { moneyId, batchId, employerId };
};

/** What the bank holds by the books, and what of the statement nothing explains. */
const standing = async ({ desk }: AttackedOffice) => {
  const { balances } = await desk.call(SUPERVISOR, proveJournal, {});
  const { lines } = await desk.call(SUPERVISOR, listStatementExceptions, { query: { limit: 200 } });
  const bank = balances.find(({ account }) => account === 'assets:bank:benefits')?.amountYuan;
  return { bank, twice: lines.filter(({ outcome }) => outcome === 'credit-twice').length };
};

export const creditsBookedTwice: readonly Attack[] = [
  {
    line: 4,
    who: 'accountant',
    what: 'books one credit as paid back by two payees',
    expects: 'credit_booked_already',
    play: async (office) => {
      const ref = await clawedBack(office);
      const [, other] = await paidOrders(office);
      const call = clawBackOf(office, other!, ref.toLowerCase());
      return tryTo(office, { by: ACCOUNTANT, watched: theFunds(office) }, proposeClawBack, call);
    },
  },
  {
    line: 4,
    who: 'accountant',
    what: 'books one credit as paid back twice by one payee, with another sum',
    expects: 'claw_back_differs',
    play: async (office) => {
      const ref = await clawedBack(office);
      const [order] = await paidOrders(office);
      const call = clawBackOf(office, order!, ref);
      return tryTo(office, { by: ACCOUNTANT, watched: theFunds(office) }, proposeClawBack, {
        ...call,
        body: { ...call.body, amountYuan: '0.04' },
      });
    },
  },
  {
    line: 4,
    who: 'cashier-1, accountant',
    what: 'receive what a payee paid back once more, as money of a stranger',
    expects: 'credit-twice',
    play: async (office) => {
      const ref = await clawedBack(office);
      const before = await standing(office);
      await receiveMoney(office.desk, { key: aKey(), body: lineOf(office, ref) });
      await office.desk.drain();
      const after = await standing(office);
      const isListed = after.twice === before.twice + 1;
      const through = !isListed || after.bank !== before.bank;
      return { status: 202, code: isListed ? 'credit-twice' : 'booked', kept: 'what the bank holds', through };
    },
  },
  {
    line: 4,
    who: 'cashier-1',
    what: 'types one credit twice, with another sum and in small letters',
    expects: 'money_differs',
    play: async (office) => {
      const bankRef = `T${aKey()}`;
      await receiveMoney(office.desk, { key: aKey(), body: lineOf(office, bankRef) });
      const body = lineOf(office, bankRef.toLowerCase(), { amountYuan: '300.00' });
      return tryTo(office, { by: MAKER, watched: theBills(office) }, proposeReceivedMoney, { key: aKey(), body });
    },
  },
  {
    line: 4,
    who: 'cashier-1, accountant',
    what: 'type one credit twice, word for word',
    expects: 'counted once',
    play: async (office) => {
      const body = lineOf(office, `T${aKey()}`, { account: 'contributions' });
      const first = await receiveMoney(office.desk, { key: aKey(), body });
      await office.desk.drain();
      const before = await theBills(office).read();
      const second = await receiveMoney(office.desk, { key: aKey(), body });
      await office.desk.drain();
      const after = await theBills(office).read();
      const through = first !== second || JSON.stringify(after) !== JSON.stringify(before);
      return { status: 202, code: through ? 'counted twice' : 'counted once', kept: theBills(office).what, through };
    },
  },
  {
    line: 4,
    who: 'cashier-1',
    what: 'types a payment from an account that nobody registered',
    expects: 'own_account_unknown',
    play: (office) => {
      const line = { ref: `T${aKey()}`, type: 'payment' as const, endToEndId: 'X', amountYuan: '1.00' };
      const body = { account: 'my-own', lines: [{ ...line, valueOn: office.today }] };
      return tryTo(office, { by: MAKER, watched: theFunds(office) }, proposeStatementLines, { key: aKey(), body });
    },
  },
  {
    line: 4,
    who: 'cashier-1',
    what: 'takes money from the bill of a batch that is covered by it',
    expects: 'money_used',
    play: async (office) => {
      const { batchId } = await aPaidBill(office);
      const { moneys } = await office.desk.call(SUPERVISOR, readBill, { params: { batchId } });
      const asked = { params: { moneyId: moneys[0]!.moneyId }, key: aKey() };
      return tryTo(office, { by: MAKER, watched: theBills(office) }, proposeUnmatch, asked);
    },
  },
  {
    line: 4,
    who: 'cashier-1, twice',
    what: 'takes money from the bill it was matched to, and confirms it with a second account',
    expects: 'proposal_same_person',
    play: async (office) => {
      const { moneyId } = await matchedAndConfirmed(office);
      const asked = { params: { moneyId }, key: aKey() };
      const { proposalId } = await office.desk.call(MAKER, proposeUnmatch, asked);
      const by = { subject: 'cashier-1-as-office-head' };
      const confirming = { params: { proposalId }, key: aKey() };
      return tryTo(office, { by, watched: theBills(office) }, confirmPremiumProposal, confirming);
    },
  },
  {
    line: 4,
    who: 'cashier-1',
    what: 'sends money back that belongs to a bill',
    expects: 'money_matched_already',
    play: async (office) => {
      const { moneyId } = await matchedAndConfirmed(office);
      const asked = { params: { moneyId }, key: aKey(), body: { reason: '付款人来函要求退回' } };
      return tryTo(office, { by: MAKER, watched: theBills(office) }, proposeMoneyReturn, asked);
    },
  },
  {
    line: 4,
    who: 'accountant',
    what: 'orders more back to an employer than it paid too much',
    expects: 'credit_exceeded',
    play: async (office) => {
      const { batchId, employerId } = await matchedAndConfirmed(office);
      const asked = { params: { batchId }, key: aKey(), body: { payeeId: employerId, amountYuan: '99999999.00' } };
      return tryTo(office, { by: ACCOUNTANT, watched: theBills(office) }, proposeRefund, asked);
    },
  },
];
