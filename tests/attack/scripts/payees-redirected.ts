import { sampleAccount } from '@huji/all-in-one/sample/identity.ts';
import { MAKER, memberOf, REVIEWERS, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { listClaims, readClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readPerson } from '@huji/contracts/enrollment/person-http.ts';
import { confirmRedirection, proposeRedirection } from '@huji/contracts/payout/order-http.ts';
import { changePayeeAccount } from '@huji/contracts/payout/payee-http.ts';
import { makePayoutBatch } from '@huji/contracts/payout/payout-batch-http.ts';
import { type Attack, tryTo } from '../attack.ts';
import { acceptFlags, aKey, orderIn, readyOrder, theOrder } from '../things.ts';

/** The simulated bank says of accounts that begin so that they belong to another name. */
const OF_ANOTHER_NAME = '62000098000000018';
const OWN_AGAIN = 900_001;

export const payeesRedirected: readonly Attack[] = [
  {
    line: 2,
    who: 'cashier-1, twice',
    what: 'gives a payment to another payee, and confirms it with a second account',
    expects: 'redirection_same_person',
    play: async (office) => {
      const { orderId } = await readyOrder(office);
      const { payeeId } = await orderIn(office, 'settled');
      await office.desk.call(MAKER, proposeRedirection, {
        params: { orderId },
        key: aKey(),
        body: { payeeId, reason: 'PAYEE_DECEASED', documentReference: '档-0003' },
      });
      const by = { subject: 'cashier-1-as-accountant' };
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
];
