import { receiveMoney } from '@huji/all-in-one/sample/by-two.ts';
import { ACCOUNTANT, MAKER, SECOND_MAKER, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import type { Who } from '@huji/all-in-one/sample/sign-in.ts';
import { proposeRedirection } from '@huji/contracts/payout/order-http.ts';
import { listBills } from '@huji/contracts/premium/bill-http.ts';
import {
  findMoneyPayer,
  proposeMatch,
  proposeMoneyAnnulment,
  proposeMoneyReturn,
} from '@huji/contracts/premium/money-http.ts';
import { confirmPremiumProposal } from '@huji/contracts/premium/premium-proposal-http.ts';
import { type Attack, type AttackedOffice, type Tried, tryTo } from '../attack.ts';
import { aKey, orderIn, theOrder } from '../things.ts';
import { confirmed, theBills } from './money-by-one.ts';

const PAYER = { holder: '某某机械有限公司', number: '6200000000000000018', bankCode: '102241000012' };
const BODY = { reason: '付款人来函要求退回' };

/** Money nobody is known for, on the statement with the account it came from. */
const stranger = (office: AttackedOffice, more: object = { payer: PAYER }): Promise<string> =>
  receiveMoney(office.desk, {
    key: aKey(),
    body: {
      ...{ account: 'contributions', bankRef: `B${aKey()}`, valueOn: office.today, amountYuan: '12.00' },
      ...more,
    },
  });

const proposed = async ({ desk }: AttackedOffice, moneyId: string): Promise<string> =>
  (await desk.call(MAKER, proposeMoneyReturn, { params: { moneyId }, key: aKey(), body: BODY })).proposalId;

const confirmedBy = async (office: AttackedOffice, by: Who): Promise<Tried> =>
  confirmed(office, by, await proposed(office, await stranger(office)));

const triedBack = (office: AttackedOffice, moneyId: string): Promise<Tried> =>
  tryTo(office, { by: MAKER, watched: theBills(office) }, proposeMoneyReturn, {
    params: { moneyId },
    key: aKey(),
    body: BODY,
  });

/** Two people sent it back. */
const givenBack = async (office: AttackedOffice): Promise<string> => {
  const moneyId = await stranger(office);
  const proposalId = await proposed(office, moneyId);
  await office.desk.call(ACCOUNTANT, confirmPremiumProposal, { params: { proposalId }, key: aKey() });
  await office.desk.drain();
  return moneyId;
};

const aBatch = async ({ desk }: AttackedOffice): Promise<string> =>
  (await desk.call(SUPERVISOR, listBills, { query: { state: 'paid', limit: 1 } })).bills[0]!.batchId;

export const moneyBackByOne: readonly Attack[] = [
  {
    line: 4,
    who: 'cashier-1, twice',
    what: 'sends money nobody is known for back, and confirms it with a second account',
    expects: 'proposal_same_person',
    play: (office) => confirmedBy(office, { subject: 'cashier-1-as-office-head' }),
  },
  {
    line: 4,
    who: 'cashier-1, cashier-2',
    what: 'send money nobody is known for back, both cashiers',
    expects: 'proposal_same_role',
    play: (office) => confirmedBy(office, SECOND_MAKER),
  },
  {
    line: 4,
    who: 'cashier-1',
    what: 'sends money back that went back already',
    expects: 'money_given_back',
    play: async (office) => triedBack(office, await givenBack(office)),
  },
  {
    line: 4,
    who: 'cashier-1',
    what: 'sends money back of which the statement shows no payer',
    expects: 'money_payer_unknown',
    play: async (office) => triedBack(office, await stranger(office, {})),
  },
  {
    line: 4,
    who: 'cashier-1',
    what: 'matches money that is on its way back to the batch of a friend',
    expects: 'money_given_back',
    play: async (office) => {
      const asked = { params: { moneyId: await givenBack(office) }, body: { batchId: await aBatch(office) } };
      return tryTo(office, { by: MAKER, watched: theBills(office) }, proposeMatch, { ...asked, key: aKey() });
    },
  },
  {
    line: 4,
    who: 'cashier-1',
    what: 'types another account for money that went back',
    expects: 'order_not_redirectable',
    play: async (office) => {
      const orderId = `money/${await givenBack(office)}:1`;
      const { payeeId } = await orderIn(office, 'settled');
      const body = { payeeId, reason: 'ANOTHER_PAYER' as const, documentReference: '档-0002' };
      const watched = theOrder(office, orderId);
      return tryTo(office, { by: MAKER, watched }, proposeRedirection, { params: { orderId }, key: aKey(), body });
    },
  },
  {
    line: 4,
    who: 'cashier-1, twice',
    what: 'annuls a line that stands on the statement, and confirms it with a second account',
    expects: 'proposal_same_person',
    play: async (office) => {
      const moneyId = await stranger(office);
      const asked = { params: { moneyId }, key: aKey(), body: { reason: '录入有误' } };
      const { proposalId } = await office.desk.call(MAKER, proposeMoneyAnnulment, asked);
      return confirmed(office, { subject: 'cashier-1-as-office-head' }, proposalId);
    },
  },
  {
    line: 4,
    who: 'cashier-1',
    what: 'annuls a line whose money went back',
    expects: 'money_given_back',
    play: async (office) => {
      const asked = { params: { moneyId: await givenBack(office) }, body: { reason: '录入有误' } };
      return tryTo(office, { by: MAKER, watched: theBills(office) }, proposeMoneyAnnulment, { ...asked, key: aKey() });
    },
  },
  {
    line: 4,
    who: 'cashier-1',
    what: 'asks from which account a stranger paid',
    expects: 'forbidden',
    play: async (office) => {
      const body = { moneyId: await givenBack(office) };
      return tryTo(office, { by: MAKER, watched: theBills(office) }, findMoneyPayer, { body });
    },
  },
];
