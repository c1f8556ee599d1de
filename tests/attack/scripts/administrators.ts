import { samplePerson } from '@huji/all-in-one/issuer/people.ts';
import { sampleOffice } from '@huji/all-in-one/sample/office.ts';
import { ACCOUNTANT, MAKER, OFFICE_HEAD } from '@huji/all-in-one/sample/people.ts';
import type { Who } from '@huji/all-in-one/sample/sign-in.ts';
import { listClaims, readClaim, reviewClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { readPapers } from '@huji/contracts/claim-adjudication/paper-http.ts';
import { proposeDeputy } from '@huji/contracts/enrollment/deputy-http.ts';
import { confirmEnrollmentProposal } from '@huji/contracts/enrollment/enrollment-proposal-http.ts';
import { findPerson, listPersonsNamed, readPerson } from '@huji/contracts/enrollment/person-http.ts';
import { exportJournal, proposeBankTransfer } from '@huji/contracts/payout/journal-http.ts';
import { readOrder } from '@huji/contracts/payout/order-http.ts';
import { readPayee } from '@huji/contracts/payout/payee-http.ts';
import { makePayoutBatch, releasePayoutBatch } from '@huji/contracts/payout/payout-batch-http.ts';
import { confirmPayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import { proposeReceivedMoney, readMoney } from '@huji/contracts/premium/money-http.ts';
import { listAuditEntries } from '@huji/contracts/shared/common-operations.ts';
import { type Attack, type AttackedOffice, readWithout, type Tried, tryTo, type Watched } from '../attack.ts';
import { aKey, claimInReview, orderIn, theClaim, theFunds, theMoney, theOrder } from '../things.ts';

const ADMINISTRATOR: Who = { subject: 'system-administrator' };
const nothing: Watched = { what: 'nothing is told', read: () => Promise.resolve(null) };

const refused = (what: string, play: Attack['play']): Attack => ({
  ...{ line: 3, who: 'system-administrator', expects: 'forbidden' },
  what,
  play,
});

const aTransfer = ({ today }: AttackedOffice) => ({
  key: aKey(),
  body: { from: 'benefits', to: 'contributions', amountYuan: '1.00', valueOn: today },
});

/** Steps of two people, of three, and of one who decides. */
const ACTS: readonly Attack[] = [
  refused('moves money between own accounts', (office) =>
    tryTo(office, { by: ADMINISTRATOR, watched: theFunds(office) }, proposeBankTransfer, aTransfer(office)),
  ),
  refused('confirms what the accountant proposed', async (office) => {
    const { proposalId } = await office.desk.call(ACCOUNTANT, proposeBankTransfer, aTransfer(office));
    const asked = { params: { proposalId }, key: aKey() };
    return tryTo(office, { by: ADMINISTRATOR, watched: theFunds(office) }, confirmPayoutProposal, asked);
  }),
  refused('types money that nobody paid', (office) =>
    tryTo(office, { by: ADMINISTRATOR, watched: theMoney(office) }, proposeReceivedMoney, {
      key: aKey(),
      body: { account: 'contributions', bankRef: `Y${aKey()}`, valueOn: office.today, amountYuan: '1.00' },
    }),
  ),
  refused('reviews a claim', async (office) => {
    const { claimId, digest = '' } = await claimInReview(office);
    const asked = { params: { claimId }, key: aKey(), body: { digest } };
    return tryTo(office, { by: ADMINISTRATOR, watched: theClaim(office, claimId) }, reviewClaim, asked);
  }),
  refused('puts an order into a payout batch', async (office) => {
    const { orderId } = await orderIn(office, 'settled');
    const asked = { key: aKey(), body: { orderIds: [orderId] } };
    return tryTo(office, { by: ADMINISTRATOR, watched: theOrder(office, orderId) }, makePayoutBatch, asked);
  }),
  refused('releases a payout batch', async (office) => {
    const { orderId, payoutBatchId = '' } = await orderIn(office, 'settled');
    const asked = { params: { payoutBatchId }, key: aKey() };
    return tryTo(office, { by: ADMINISTRATOR, watched: theOrder(office, orderId) }, releasePayoutBatch, asked);
  }),
];

const somebody = () => sampleOffice('small').employers[0]!.staff[0]!;

/** What is about a person, in every service. */
const READS: readonly Attack[] = [
  refused('finds a person by the number', (office) =>
    tryTo(office, { by: ADMINISTRATOR, watched: nothing }, findPerson, { body: { idNumber: somebody().idNumber } }),
  ),
  refused('finds people by a name', (office) =>
    tryTo(office, { by: ADMINISTRATOR, watched: nothing }, listPersonsNamed, {
      query: {},
      body: { name: somebody().name },
    }),
  ),
  refused('reads a person of the register', async (office) => {
    const { personId } = await claimInReview(office);
    return tryTo(office, { by: ADMINISTRATOR, watched: nothing }, readPerson, { params: { personId } });
  }),
  refused('looks through the claims', (office) =>
    tryTo(office, { by: ADMINISTRATOR, watched: nothing }, listClaims, { query: {} }),
  ),
  refused('reads a claim', async (office) => {
    const { claimId } = await claimInReview(office);
    return tryTo(office, { by: ADMINISTRATOR, watched: nothing }, readClaim, { params: { claimId } });
  }),
  refused('reads the explanation of a decision', async (office) => {
    const { claimId } = await claimInReview(office);
    return tryTo(office, { by: ADMINISTRATOR, watched: nothing }, readDecision, { params: { claimId } });
  }),
  refused('looks at the papers of a claim', async (office) => {
    const { claimId } = await claimInReview(office);
    return tryTo(office, { by: ADMINISTRATOR, watched: nothing }, readPapers, { params: { claimId } });
  }),
  refused('looks at a payment', async (office) => {
    const { orderId } = await orderIn(office, 'settled');
    return tryTo(office, { by: ADMINISTRATOR, watched: nothing }, readOrder, { params: { orderId } });
  }),
  refused('looks at an account that is paid to', async (office) => {
    const { payeeId } = await orderIn(office, 'settled');
    return tryTo(office, { by: ADMINISTRATOR, watched: nothing }, readPayee, { params: { payeeId } });
  }),
  refused('reads what a payer wrote', (office) =>
    tryTo(office, { by: ADMINISTRATOR, watched: nothing }, readMoney, { params: { moneyId: aKey() } }),
  ),
  refused('takes the journal home', (office) =>
    tryTo(office, { by: ADMINISTRATOR, watched: nothing }, exportJournal, { query: {} }),
  ),
];

const accountOf = (subject: string) => {
  const person = samplePerson(subject);
  if (person === null) throw new Error(`nobody is called ${subject}`);
  return { subject, personId: person.personId };
};

/** Two people make the administrator a deputy, and say that they are an accountant. */
const asDeputy = async (office: AttackedOffice): Promise<Tried> => {
  const { desk, today } = office;
  const grant = {
    deputy: { ...accountOf('system-administrator'), roles: ['accountant' as const] },
    absent: accountOf('office-head'),
    role: 'office-head' as const,
    societies: ['changchun'],
    ...{ firstOn: today, lastOn: today, reason: '年休假' },
  };
  const { proposalId } = await desk.call(ACCOUNTANT, proposeDeputy, { key: aKey(), body: grant });
  await desk.call(OFFICE_HEAD, confirmEnrollmentProposal, { params: { proposalId }, key: aKey() });
  await desk.drain();
  const transfer = await desk.call(MAKER, proposeBankTransfer, aTransfer(office));
  const asked = { params: { proposalId: transfer.proposalId }, key: aKey(), actingFor: proposalId };
  return tryTo(office, { by: ADMINISTRATOR, watched: theFunds(office) }, confirmPayoutProposal, asked);
};

export const administrators: readonly Attack[] = [
  ...ACTS,
  ...READS,
  {
    ...{ line: 3, who: 'system-administrator', expects: 'roles_incompatible' },
    what: 'confirms for the head of office by a grant that calls them an accountant',
    play: asDeputy,
  },
  {
    ...{ line: 3, who: 'system-administrator', expects: 'masked' },
    what: 'reads in the audit log whose data were read, and looks for names, illnesses and sums',
    play: async (office) => {
      const { personId } = await claimInReview(office);
      const { name, idNumber } = somebody();
      const stream = `person/${personId}`;
      const services = ['enrollment', 'claim-adjudication', 'payout'] as const;
      return readWithout('names, numbers, illnesses, sums', [name, idNumber, 'J18', 'Yuan', 'fen"'], () =>
        Promise.all(
          services.map((service) => office.desk.call(ADMINISTRATOR, listAuditEntries(service), { query: { stream } })),
        ),
      );
    },
  },
];
