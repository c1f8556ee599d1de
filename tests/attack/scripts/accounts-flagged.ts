import { sampleAccount } from '@huji/all-in-one/sample/identity.ts';
import { MAKER, memberOf, REVIEWERS, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { readClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readPerson } from '@huji/contracts/enrollment/person-http.ts';
import { compareRegisteredName } from '@huji/contracts/enrollment/registered-name-http.ts';
import { proposeFlagAcceptance } from '@huji/contracts/payout/order-http.ts';
import { changePayeeAccount } from '@huji/contracts/payout/payee-http.ts';
import { makePayoutBatch } from '@huji/contracts/payout/payout-batch-http.ts';
import { confirmPayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import { type Attack, type AttackedOffice, tryTo } from '../attack.ts';
import { acceptFlags, aKey, type Order, readyOrder, theOrder } from '../things.ts';

const BANK_CODE = '102241000012';
const FIRST_OWN = 910_001;
let accounts = 0;

const ownerOf = async ({ desk }: AttackedOffice, { claimId = '' }: Order) => {
  const { personId } = await desk.call(SUPERVISOR, readClaim, { params: { claimId } });
  const { name } = await desk.call(REVIEWERS[0], readPerson, { params: { personId } });
  return { personId, name };
};

/** The member changes the account of an approved order to another one of that holder. */
const changed = async (office: AttackedOffice, order: Order, holder?: string): Promise<void> => {
  const { personId, name } = await ownerOf(office, order);
  accounts += 1;
  await office.desk.call(memberOf(personId), changePayeeAccount, {
    params: { payeeId: order.payeeId },
    key: aKey(),
    body: { holder: holder ?? name, number: sampleAccount(FIRST_OWN + accounts), bankCode: BANK_CODE },
  });
  await office.desk.drain();
};

const paidByOne = async (office: AttackedOffice, order: Order) => {
  const asked = { key: aKey(), body: { orderIds: [order.orderId] } };
  return tryTo(office, { by: MAKER, watched: theOrder(office, order.orderId) }, makePayoutBatch, asked);
};

export const accountsFlagged: readonly Attack[] = [
  {
    line: 2,
    who: 'cashier-1',
    what: 'pays an approved order to an account that was changed since',
    expects: 'order_flagged',
    play: async (office) => {
      const order = await readyOrder(office);
      await changed(office, order);
      const tried = await paidByOne(office, order);
      await acceptFlags(office, order.orderId);
      return tried;
    },
  },
  {
    line: 2,
    who: 'cashier-1',
    what: 'pays to a holder whom the bank knows and the register does not',
    expects: 'order_flagged',
    play: async (office) => {
      const order = await readyOrder(office);
      await changed(office, order, '张三丰');
      const tried = await paidByOne(office, order);
      await changed(office, order);
      await acceptFlags(office, order.orderId);
      return tried;
    },
  },
  {
    line: 2,
    who: 'cashier-1, twice',
    what: 'accepts what is flagged, and confirms it with a second account',
    expects: 'proposal_same_person',
    play: async (office) => {
      const { desk } = office;
      const order = await readyOrder(office);
      const { orderId } = order;
      await changed(office, order);
      const body = { flags: ['ACCOUNT_CHANGED' as const], reason: '已电话核对', documentReference: '档-0002' };
      const { proposalId } = await desk.call(MAKER, proposeFlagAcceptance, { params: { orderId }, key: aKey(), body });
      const by = { subject: 'cashier-1-as-office-head' };
      const asked = { params: { proposalId }, key: aKey() };
      const tried = await tryTo(office, { by, watched: theOrder(office, orderId) }, confirmPayoutProposal, asked);
      await acceptFlags(office, orderId);
      return tried;
    },
  },
  {
    line: 2,
    who: 'cashier-1',
    what: 'asks the register for a name, one guess after the other',
    expects: 'forbidden',
    play: async (office) => {
      const order = await readyOrder(office);
      const { personId, name } = await ownerOf(office, order);
      const body = { owner: 'person' as const, ownerId: personId, name };
      return tryTo(office, { by: MAKER, watched: theOrder(office, order.orderId) }, compareRegisteredName, { body });
    },
  },
];
