import { ACCOUNTANT, MAKER, memberOf, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { listClaims, readClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { listJournal } from '@huji/contracts/payout/journal-http.ts';
import { readOrder } from '@huji/contracts/payout/order-http.ts';
import { readPayee } from '@huji/contracts/payout/payee-http.ts';
import { type Attack, type AttackedOffice, readWithout, tryTo } from '../attack.ts';
import { orderIn, theOrder } from '../things.ts';

const paidTo = async (office: AttackedOffice) => {
  const order = await orderIn(office, 'settled');
  const params = { claimId: order.claimId ?? '' };
  const { personId } = await office.desk.call(SUPERVISOR, readClaim, { params });
  return { ...order, personId };
};

export const paymentsLookedThrough: readonly Attack[] = [
  {
    line: 8,
    who: 'cashier-1',
    what: 'looks at a payment for whose illness it is',
    expects: 'masked',
    play: async (office) => {
      const { orderId, personId, lines } = await paidTo(office);
      const secrets = [personId, ...lines.map(({ item }) => `"${item}"`)];
      return readWithout('person and benefit', secrets, () =>
        office.desk.call(MAKER, readOrder, { params: { orderId } }),
      );
    },
  },
  {
    line: 8,
    who: 'cashier-1',
    what: 'looks at a payee for the person behind it',
    expects: 'masked',
    play: async (office) => {
      const { payeeId, personId } = await paidTo(office);
      return readWithout('the person', [personId], () => office.desk.call(MAKER, readPayee, { params: { payeeId } }));
    },
  },
  {
    line: 8,
    who: 'accountant',
    what: 'looks through the journal for claims, orders and people',
    expects: 'masked',
    play: async (office) => {
      const { orderId, personId, claimId = '', attempts } = await paidTo(office);
      const on = attempts.at(-1)?.settledOn ?? office.today;
      const query = { fromOn: on, toOn: on, limit: 200 };
      return readWithout('order, claim and person', [orderId, claimId, personId], () =>
        office.desk.call(ACCOUNTANT, listJournal, { query }),
      );
    },
  },
  {
    line: 8,
    who: 'a member',
    what: 'looks at the payment of another member',
    expects: 'order_unknown',
    play: async (office) => {
      const { orderId, personId } = await paidTo(office);
      const { claims } = await office.desk.call(SUPERVISOR, listClaims, { query: { limit: 50 } });
      const stranger = claims.find((claim) => claim.personId !== personId)?.personId ?? '';
      const by = memberOf(stranger);
      return tryTo(office, { by, watched: theOrder(office, orderId) }, readOrder, { params: { orderId } });
    },
  },
];
