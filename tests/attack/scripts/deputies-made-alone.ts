import { samplePerson } from '@huji/all-in-one/issuer/people.ts';
import { MAKER, OFFICE_HEAD, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { listDeputies, proposeDeputy } from '@huji/contracts/enrollment/deputy-http.ts';
import { decidePooling, listEmployers } from '@huji/contracts/enrollment/employer-http.ts';
import { confirmEnrollmentProposal } from '@huji/contracts/enrollment/enrollment-proposal-http.ts';
import { makePayoutBatch, withdrawPayoutBatch } from '@huji/contracts/payout/payout-batch-http.ts';
import { type Attack, type AttackedOffice, tryTo, type Watched } from '../attack.ts';
import { aKey, readyOrder } from '../things.ts';

const accountOf = (subject: string) => {
  const person = samplePerson(subject);
  if (person === null) throw new Error(`nobody is called ${subject}`);
  return { subject, personId: person.personId };
};

const theDeputies = ({ desk }: AttackedOffice): Watched => ({
  what: 'who stands in for whom',
  read: () => desk.call(SUPERVISOR, listDeputies, { query: {} }),
});

const grant = ({ today }: AttackedOffice) => ({
  deputy: { ...accountOf('accountant-2'), roles: ['accountant' as const] },
  absent: accountOf('office-head'),
  role: 'office-head' as const,
  societies: ['changchun'],
  firstOn: today,
  lastOn: today,
  reason: '年休假',
});

export const deputiesMadeAlone: readonly Attack[] = [
  {
    line: 3,
    who: 'cashier-1, twice',
    what: 'pays as a cashier, and grants a deputy as an accountant with a second account',
    expects: 'roles_incompatible',
    play: async (office) => {
      const { desk } = office;
      const { orderId } = await readyOrder(office);
      const { payoutBatchId } = await desk.call(MAKER, makePayoutBatch, { key: aKey(), body: { orderIds: [orderId] } });
      await desk.call(MAKER, withdrawPayoutBatch, { params: { payoutBatchId }, key: aKey() });
      const by = { subject: 'cashier-1-as-accountant' };
      return tryTo(office, { by, watched: theDeputies(office) }, proposeDeputy, { key: aKey(), body: grant(office) });
    },
  },
  {
    line: 3,
    who: 'accountant-2',
    what: 'makes themself deputy of the head of office',
    expects: 'deputy_person_involved',
    play: (office) =>
      tryTo(office, { by: { subject: 'accountant-2' }, watched: theDeputies(office) }, proposeDeputy, {
        key: aKey(),
        body: grant(office),
      }),
  },
  {
    line: 3,
    who: 'accountant-2',
    what: 'confirms the grant by which they become deputy',
    expects: 'deputy_person_involved',
    play: async (office) => {
      const { proposalId } = await office.desk.call(OFFICE_HEAD, proposeDeputy, { key: aKey(), body: grant(office) });
      const by = { subject: 'accountant-2' };
      const asked = { params: { proposalId }, key: aKey() };
      return tryTo(office, { by, watched: theDeputies(office) }, confirmEnrollmentProposal, asked);
    },
  },
  {
    line: 3,
    who: 'office-head',
    what: 'makes an accountant deputy of a cashier',
    expects: 'deputy_roles_incompatible',
    play: (office) =>
      tryTo(office, { by: OFFICE_HEAD, watched: theDeputies(office) }, proposeDeputy, {
        key: aKey(),
        body: { ...grant(office), absent: accountOf('cashier-1'), role: 'cashier' },
      }),
  },
  {
    line: 3,
    who: 'accountant-2',
    what: 'acts for the head of office by a grant that nobody gave',
    expects: 'deputy_not_in_force',
    play: async (office) => {
      const { employers } = await office.desk.call(SUPERVISOR, listEmployers, { query: { limit: 1 } });
      const employerId = employers[0]?.employerId ?? '';
      const asked = {
        params: { employerId },
        key: aKey(),
        actingFor: aKey(),
        body: { approved: true, reason: '同意' },
      };
      return tryTo(office, { by: { subject: 'accountant-2' }, watched: theDeputies(office) }, decidePooling, asked);
    },
  },
];
