import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { ACCOUNTANT, MAKER, memberOf, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import type { Who } from '@huji/all-in-one/sample/sign-in.ts';
import { listClaims, listClaimsOfPerson, readClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { readPapers } from '@huji/contracts/claim-adjudication/paper-http.ts';
import { exportJournal, listJournal } from '@huji/contracts/payout/journal-http.ts';
import { listOrderEntries, listOrders, readOrder } from '@huji/contracts/payout/order-http.ts';
import { readPayee } from '@huji/contracts/payout/payee-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type Attack, type AttackedOffice, readWithout, tryTo, type Watched } from '../attack.ts';
import { orderIn, theOrder } from '../things.ts';

const paidTo = async (office: AttackedOffice) => {
  const order = await orderIn(office, 'settled');
  const params = { claimId: order.claimId ?? '' };
  const { personId } = await office.desk.call(SUPERVISOR, readClaim, { params });
  return { ...order, personId };
};

const nothing: Watched = { what: 'nothing is told', read: () => Promise.resolve(null) };

/** Whoever has to do with money asks for what lies behind a payment. */
const ofWhoeverPays = (subject: 'cashier-1' | 'accountant' | 'office-head'): readonly Attack[] => {
  const by: Who = { subject };
  const common = { line: 8, who: subject, expects: 'forbidden' };
  return [
    {
      ...common,
      what: 'reads the claim behind a payment',
      play: async (office) => {
        const { claimId = '' } = await paidTo(office);
        return tryTo(office, { by, watched: nothing }, readClaim, { params: { claimId } });
      },
    },
    {
      ...common,
      what: 'reads why a payment was approved',
      play: async (office) => {
        const { claimId = '' } = await paidTo(office);
        return tryTo(office, { by, watched: nothing }, readDecision, { params: { claimId } });
      },
    },
    {
      ...common,
      what: 'looks at the papers behind a payment',
      play: async (office) => {
        const { claimId = '' } = await paidTo(office);
        return tryTo(office, { by, watched: nothing }, readPapers, { params: { claimId } });
      },
    },
    {
      ...common,
      what: 'lists the claims of a person they know',
      play: async (office) => {
        const { personId } = await paidTo(office);
        const asked = { query: {}, body: { personId } };
        return tryTo(office, { by, watched: nothing }, listClaimsOfPerson, asked);
      },
    },
    {
      ...common,
      what: 'reads what the journal says of one payment',
      play: async (office) => {
        const { orderId } = await paidTo(office);
        return tryTo(office, { by, watched: nothing }, listOrderEntries, { params: { orderId }, query: {} });
      },
    },
  ];
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
  ...(['cashier-1', 'accountant', 'office-head'] as const).flatMap((subject) => ofWhoeverPays(subject)),
  {
    line: 8,
    who: 'accountant',
    what: 'takes the journal home and looks through it for claims, orders and people',
    expects: 'masked',
    play: async (office) => {
      const { orderId, personId, claimId = '' } = await paidTo(office);
      return readWithout('order, claim and person', [orderId, claimId, personId], async () => {
        const { content } = await office.desk.call(ACCOUNTANT, exportJournal, { query: {} });
        return text(Readable.from(content));
      });
    },
  },
  {
    line: 8,
    who: 'cashier-1',
    what: 'looks through the payments of a day for people and benefits',
    expects: 'masked',
    play: async (office) => {
      const { personId, payoutBatchId, lines } = await paidTo(office);
      const secrets = [personId, ...lines.map(({ item }) => `"${item}"`)];
      return readWithout('people and benefits', secrets, () =>
        office.desk.call(MAKER, listOrders, { query: present({ payoutBatchId, limit: 200 }) }),
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
