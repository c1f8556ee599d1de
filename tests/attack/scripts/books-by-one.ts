import { ACCOUNTANT, MAKER } from '@huji/all-in-one/sample/people.ts';
import { proposeBankTransfer } from '@huji/contracts/payout/journal-http.ts';
import { proposeClawBack } from '@huji/contracts/payout/order-http.ts';
import { confirmPayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import { proposeReceivedMoney } from '@huji/contracts/premium/money-http.ts';
import { type Attack, type AttackedOffice, type Tried, tryTo } from '../attack.ts';
import { aKey, orderIn, theFunds, theMoney } from '../things.ts';

const credit = (office: AttackedOffice, more: object): Promise<Tried> =>
  tryTo(office, { by: MAKER, watched: theMoney(office) }, proposeReceivedMoney, {
    key: aKey(),
    body: {
      account: 'contributions',
      bankRef: `A${aKey()}`,
      valueOn: office.today,
      amountYuan: '100.00',
      ...more,
    },
  });

export const booksByOne: readonly Attack[] = [
  {
    line: 4,
    who: 'accountant, twice',
    what: 'moves money between own accounts, and confirms it with a second account',
    expects: 'proposal_same_person',
    play: async (office) => {
      const body = { from: 'benefits', to: 'contributions', amountYuan: '1.00', valueOn: office.today };
      const { proposalId } = await office.desk.call(ACCOUNTANT, proposeBankTransfer, { key: aKey(), body });
      const by = { subject: 'accountant-as-office-head' };
      const asked = { params: { proposalId }, key: aKey() };
      return tryTo(office, { by, watched: theFunds(office) }, confirmPayoutProposal, asked);
    },
  },
  {
    line: 4,
    who: 'accountant',
    what: 'moves money to an account that nobody registered',
    expects: 'own_account_unknown',
    play: (office) =>
      tryTo(office, { by: ACCOUNTANT, watched: theFunds(office) }, proposeBankTransfer, {
        key: aKey(),
        body: { from: 'benefits', to: 'my-own', amountYuan: '1.00', valueOn: office.today },
      }),
  },
  {
    line: 4,
    who: 'accountant',
    what: 'moves more between own accounts than the account holds',
    expects: 'transfer_not_covered',
    play: (office) =>
      tryTo(office, { by: ACCOUNTANT, watched: theFunds(office) }, proposeBankTransfer, {
        key: aKey(),
        body: { from: 'contributions', to: 'benefits', amountYuan: '90000000.00', valueOn: office.today },
      }),
  },
  {
    line: 4,
    who: 'accountant',
    what: 'takes back more than was paid',
    expects: 'claw_back_exceeded',
    play: async (office) => {
      const { orderId, lines } = await orderIn(office, 'settled');
      const body = {
        ref: `A${aKey()}`,
        fund: lines[0]?.fund ?? '',
        amountYuan: '99999999.00',
        valueOn: office.today,
      };
      const asked = { params: { orderId }, key: aKey(), body };
      return tryTo(office, { by: ACCOUNTANT, watched: theFunds(office) }, proposeClawBack, asked);
    },
  },
  {
    line: 4,
    who: 'cashier-1',
    what: 'receives money in the year 2199',
    expects: 'invalid_input',
    play: (office) => credit(office, { valueOn: '2199-01-01' }),
  },
  {
    line: 4,
    who: 'cashier-1',
    what: 'receives money in the year 1999',
    expects: 'invalid_input',
    play: (office) => credit(office, { valueOn: '1999-01-01' }),
  },
  {
    line: 4,
    who: 'cashier-1',
    what: 'receives nothing',
    expects: 'invalid_input',
    play: (office) => credit(office, { amountYuan: '0.00' }),
  },
  {
    line: 4,
    who: 'cashier-1',
    what: 'receives money on an account that nobody registered',
    expects: 'own_account_unknown',
    play: (office) => credit(office, { account: 'my-own' }),
  },
];
