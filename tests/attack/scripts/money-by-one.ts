import { receiveMoney } from '@huji/all-in-one/sample/by-two.ts';
import { ACCOUNTANT, MAKER, SECOND_MAKER, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import type { Who } from '@huji/all-in-one/sample/sign-in.ts';
import { listBills, proposeRefund } from '@huji/contracts/premium/bill-http.ts';
import { listUnmatchedMoneys, proposeMatch, proposeReceivedMoney } from '@huji/contracts/premium/money-http.ts';
import { confirmPremiumProposal, listPremiumProposals } from '@huji/contracts/premium/premium-proposal-http.ts';
import { type Attack, type AttackedOffice, type Tried, tryTo, type Watched } from '../attack.ts';
import { aKey } from '../things.ts';

const TWICE: Who = { subject: 'cashier-1-as-office-head' };

const aLine = ({ today }: AttackedOffice, amountYuan = '100.00') => ({
  account: 'contributions',
  bankRef: `M${aKey()}`,
  valueOn: today,
  amountYuan,
});

export const theBills = ({ desk }: AttackedOffice): Watched => ({
  what: 'bills, money and what waits for a second person',
  read: async () => ({
    paid: await desk.call(SUPERVISOR, listBills, { query: { state: 'paid', limit: 200 } }),
    unmatched: await desk.call(SUPERVISOR, listUnmatchedMoneys, { query: { limit: 200 } }),
    pending: await desk.call(SUPERVISOR, listPremiumProposals, { query: { limit: 200 } }),
  }),
});

export const confirmed = (office: AttackedOffice, by: Who, proposalId: string): Promise<Tried> =>
  tryTo(office, { by, watched: theBills(office) }, confirmPremiumProposal, { params: { proposalId }, key: aKey() });

/** Money that nobody paid is typed for a bill that waits for it. */
const typed = async (office: AttackedOffice, confirms: Who): Promise<Tried> => {
  const asked = { key: aKey(), body: aLine(office) };
  const { proposalId } = await office.desk.call(MAKER, proposeReceivedMoney, asked);
  return confirmed(office, confirms, proposalId);
};

export const aPaidBill = async ({ desk }: AttackedOffice) => {
  const { bills } = await desk.call(SUPERVISOR, listBills, { query: { state: 'paid', limit: 1 } });
  const [bill] = bills;
  if (bill === undefined) throw new Error('the sample office has no paid bill');
  return bill;
};

/** A stranger's transfer is given to the batch of a friend. */
export const matchedByHand = async (office: AttackedOffice, confirms: Who | null, more: object = {}) => {
  const { desk } = office;
  const moneyId = await receiveMoney(desk, { key: aKey(), body: { ...aLine(office, '7.00'), ...more } });
  const { batchId, employerId = '' } = await aPaidBill(office);
  const matching = { params: { moneyId }, key: aKey(), body: { batchId } };
  const { proposalId } = await desk.call(MAKER, proposeMatch, matching);
  return {
    moneyId,
    batchId,
    employerId,
    tried: confirms === null ? null : await confirmed(office, confirms, proposalId),
    proposalId,
  };
};

/** What was matched by hand is to be paid back to whoever asks for it. */
const refunded = async (office: AttackedOffice) => {
  const { batchId, employerId, proposalId } = await matchedByHand(office, null);
  await office.desk.call(ACCOUNTANT, confirmPremiumProposal, { params: { proposalId }, key: aKey() });
  await office.desk.drain();
  return { batchId, employerId };
};

export const moneyByOne: readonly Attack[] = [
  {
    line: 4,
    who: 'cashier-1, twice',
    what: 'types money that nobody paid, and confirms it with a second account',
    expects: 'proposal_same_person',
    play: (office) => typed(office, TWICE),
  },
  {
    line: 4,
    who: 'cashier-1, cashier-2',
    what: 'type money that nobody paid, both cashiers',
    expects: 'proposal_same_role',
    play: (office) => typed(office, SECOND_MAKER),
  },
  {
    line: 4,
    who: 'cashier-1',
    what: 'types a line of more than a billion yuan',
    expects: 'sum_exceeded',
    play: (office) =>
      tryTo(office, { by: MAKER, watched: theBills(office) }, proposeReceivedMoney, {
        key: aKey(),
        body: aLine(office, '9999999999.99'),
      }),
  },
  {
    line: 4,
    who: 'cashier-1',
    what: 'types a line of which no number holds the fen',
    expects: 'invalid_input',
    play: (office) =>
      tryTo(office, { by: MAKER, watched: theBills(office) }, proposeReceivedMoney, {
        key: aKey(),
        body: aLine(office, '90071992547409930.01'),
      }),
  },
  {
    line: 4,
    who: 'cashier-1, twice',
    what: 'matches a transfer by hand to the batch of a friend, and confirms it with a second account',
    expects: 'proposal_same_person',
    play: async (office) => (await matchedByHand(office, TWICE)).tried!,
  },
  {
    line: 4,
    who: 'accountant',
    what: 'orders money matched by hand back to somebody who is not the employer of the batch',
    expects: 'refund_payee_differs',
    play: async (office) => {
      const { batchId } = await refunded(office);
      const asked = { params: { batchId }, key: aKey(), body: { payeeId: aKey() } };
      return tryTo(office, { by: ACCOUNTANT, watched: theBills(office) }, proposeRefund, asked);
    },
  },
  {
    line: 4,
    who: 'accountant, twice',
    what: 'orders money matched by hand back, and confirms it with a second account',
    expects: 'proposal_same_person',
    play: async (office) => {
      const { batchId, employerId } = await refunded(office);
      const asked = { params: { batchId }, key: aKey(), body: { payeeId: employerId } };
      const { proposalId } = await office.desk.call(ACCOUNTANT, proposeRefund, asked);
      return confirmed(office, { subject: 'accountant-as-office-head' }, proposalId);
    },
  },
];
