import { SAMPLE_STAFF } from '@huji/all-in-one/issuer/people.ts';
import { sampleAccount } from '@huji/all-in-one/sample/identity.ts';
import { CHECKER, MAKER, memberOf, REVIEWERS, SECOND_MAKER, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { listClaims, readClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readPerson } from '@huji/contracts/enrollment/person-http.ts';
import { confirmRedirection, proposeRedirection } from '@huji/contracts/payout/order-http.ts';
import { changePayeeAccount, readOwnPayee, saveOwnPayee } from '@huji/contracts/payout/payee-http.ts';
import { makePayoutBatch } from '@huji/contracts/payout/payout-batch-http.ts';
import type { Who } from '@huji/all-in-one/sample/sign-in.ts';
import { type Attack, type AttackedOffice, tryTo } from '../attack.ts';
import { acceptFlags, aKey, orderIn, readyOrder, theOrder } from '../things.ts';

/** The simulated bank says of accounts that begin so that they belong to another name. */
const OF_ANOTHER_NAME = '62000098000000018';
const OWN_AGAIN = 900_001;

/** Somebody of the office who is a member too, and has an account that they are paid to. */
const ownPayeeOf = async ({ desk }: AttackedOffice, { subject }: Who): Promise<string> => {
  const staff = SAMPLE_STAFF.find((each) => each.subject === subject);
  const own = memberOf(staff?.personId ?? '');
  const body = { holder: staff?.name ?? '', number: sampleAccount(OWN_AGAIN + 1), bankCode: '102241000012' };
  await desk.call(own, saveOwnPayee, { key: aKey(), body });
  return (await desk.call(own, readOwnPayee, {})).payeeId;
};

const toThemself = (orderId: string, payeeId: string) => ({
  params: { orderId },
  key: aKey(),
  body: { payeeId, reason: 'PAYEE_DECEASED' as const, documentReference: '档-0004' },
});

export const payeesRedirected: readonly Attack[] = [
  {
    line: 2,
    who: 'cashier-1, twice',
    what: 'gives a payment to another payee, and confirms it with a second account',
    expects: 'proposal_same_person',
    play: async (office) => {
      const { orderId } = await readyOrder(office);
      const { payeeId } = await orderIn(office, 'settled');
      await office.desk.call(MAKER, proposeRedirection, {
        params: { orderId },
        key: aKey(),
        body: { payeeId, reason: 'PAYEE_DECEASED', documentReference: '档-0003' },
      });
      const by = { subject: 'cashier-1-as-office-head' };
      const asked = { params: { orderId }, key: aKey() };
      return tryTo(office, { by, watched: theOrder(office, orderId) }, confirmRedirection, asked);
    },
  },
  {
    line: 2,
    who: 'a member',
    what: 'changes the account that another member is paid to',
    expects: 'payee_unknown',
    play: async (office) => {
      const { orderId, payeeId, claimId } = await orderIn(office, 'settled');
      const { claims } = await office.desk.call(SUPERVISOR, listClaims, { query: { limit: 50 } });
      const owner = claims.find((claim) => claim.claimId === claimId)?.personId;
      const stranger = claims.find(({ personId }) => personId !== owner)?.personId ?? '';
      const asked = {
        params: { payeeId },
        key: aKey(),
        body: { holder: '王秀英', number: '6200000000000000018', bankCode: '102241000012' },
      };
      return tryTo(office, { by: memberOf(stranger), watched: theOrder(office, orderId) }, changePayeeAccount, asked);
    },
  },
  {
    line: 2,
    who: 'cashier-1',
    what: 'pays to an account that was changed to one of somebody else',
    expects: 'payee_account_unverified',
    play: async (office) => {
      const { desk } = office;
      const { orderId, payeeId, claimId = '' } = await readyOrder(office);
      const { personId } = await desk.call(SUPERVISOR, readClaim, { params: { claimId } });
      const { name } = await desk.call(REVIEWERS[0], readPerson, { params: { personId } });
      const change = (holder: string, number: string) =>
        desk.call(memberOf(personId), changePayeeAccount, {
          params: { payeeId },
          key: aKey(),
          body: { holder, number, bankCode: '102241000012' },
        });
      await change('张三丰', OF_ANOTHER_NAME);
      const asked = { key: aKey(), body: { orderIds: [orderId] } };
      const tried = await tryTo(office, { by: MAKER, watched: theOrder(office, orderId) }, makePayoutBatch, asked);
      await change(name, sampleAccount(OWN_AGAIN));
      await desk.drain();
      await acceptFlags(office, orderId);
      return tried;
    },
  },
  {
    line: 2,
    who: 'accountant, a member too',
    what: 'proposes that a payment goes to their own account',
    expects: 'payment_person_involved',
    play: async (office) => {
      const { orderId } = await readyOrder(office);
      const asked = toThemself(orderId, await ownPayeeOf(office, CHECKER));
      return tryTo(office, { by: CHECKER, watched: theOrder(office, orderId) }, proposeRedirection, asked);
    },
  },
  {
    line: 2,
    who: 'cashier-2, a member too',
    what: 'confirms that a payment goes to their own account',
    expects: 'payment_person_involved',
    play: async (office) => {
      const { orderId } = await readyOrder(office);
      const asked = toThemself(orderId, await ownPayeeOf(office, SECOND_MAKER));
      await office.desk.call(CHECKER, proposeRedirection, asked);
      const confirmed = { params: { orderId }, key: aKey() };
      return tryTo(office, { by: SECOND_MAKER, watched: theOrder(office, orderId) }, confirmRedirection, confirmed);
    },
  },
];
