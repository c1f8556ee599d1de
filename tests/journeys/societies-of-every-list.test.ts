import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { byTwo, receiveMoney } from '@huji/all-in-one/sample/by-two.ts';
import { ACCOUNTANT, CLERK, MAKER, OFFICE_HEAD, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { developmentSignIn, type Who } from '@huji/all-in-one/sample/sign-in.ts';
import { samplePerson } from '@huji/all-in-one/issuer/people.ts';
import { proposeDeputy } from '@huji/contracts/enrollment/deputy-http.ts';
import { confirmEnrollmentProposal } from '@huji/contracts/enrollment/enrollment-proposal-http.ts';
import { noteOwnStaff } from '@huji/contracts/enrollment/staff-http.ts';
import { replaceRoster } from '@huji/contracts/enrollment/roster-http.ts';
import { proposeFundOpening } from '@huji/contracts/payout/fund-http.ts';
import { listOrders } from '@huji/contracts/payout/order-http.ts';
import { makePayoutBatch } from '@huji/contracts/payout/payout-batch-http.ts';
import { proposeStatementLines } from '@huji/contracts/payout/statement-line-http.ts';
import { proposeRefund, readBill } from '@huji/contracts/premium/bill-http.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { OPENING_MS_MAX } from './empty-system.ts';
import { aKey, aStay, type JourneyOffice, openJourneyOffice } from './journey-office.ts';

const OFFICE: readonly Role[] = ['reviewer', 'office-head', 'cashier', 'accountant', 'supervisor'];

/** Every list and export that anybody of the office may ask for. */
const LISTS: readonly Operation[] = SURFACES.flatMap(({ operations }): readonly Operation[] => operations).filter(
  ({ operationId, discloses, allow }) =>
    (operationId.startsWith('list') || discloses === 'export') &&
    allow !== 'public' &&
    OFFICE.some((role) => allow.includes(role)),
);

/** What no grant narrows, each with its reason. */
const WHOLE_OFFICE: Readonly<Record<string, string>> = {
  DeadLetters:
    'messages that could not be handled: who mends them looks at the whole process, and sees codes and no contents',
  AuditEntries:
    'one stream that is named, for whoever audits a whole service: codes and ids; each look is written down',
  AuditRoots: 'the roots of all streams of a service: a root that leaves something out proves nothing',
  listUnmatchedMoneys: 'money that belongs to no bill belongs to no society yet',
  listOwnAccounts: 'the accounts are those of the whole association, and no entry names a society by them',
  listPayees: 'of one person or employer that is named, who may be of several societies; each look is written down',
  listPersonsNamed: 'the register of persons is one for all societies; each look is written down',
  listPersonChanges: 'of one person that is named: the register is one for all societies; each look is written down',
  listWaitingPersonChanges: 'corrections of the same register, with what stands in it now',
  listRegisterEntriesNamed:
    'hospitals and illnesses are those of the whole association, and no entry is about a person',
  listRegisterEntries: 'hospitals and illnesses are those of the whole association, and no entry is about a person',
  listRegisterDifferences: 'what a change of such a register would do, for the whole association as well',
  listRegisterProposals: 'changes of such a register that wait for a second person, of the whole association as well',
};

/** Lists of what went wrong, which no play of the office brings about: where they are shown and narrowed. */
const SHOWN_ELSEWHERE: Readonly<Record<string, string>> = {
  listOverdueIncome: 'services/payout/src/service.income.test.ts',
};

const reasonOf = ({ operationId }: Operation): string | undefined =>
  Object.entries(WHOLE_OFFICE).find(([name]) => operationId.endsWith(name))?.[1];

let journey: JourneyOffice;
let queries: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
/** What lists that are asked by POST are asked for, so that no name stands in an address. */
let bodies: Readonly<Record<string, object>> = {};
let params: Readonly<Record<string, string>> = {};

const accountOf = (subject: string) => {
  const person = samplePerson(subject);
  if (person === null) throw new Error(`nobody is called ${subject}`);
  return { subject, personId: person.personId };
};
const BOOKS = { proposes: ACCOUNTANT, confirms: OFFICE_HEAD } as const;
const opening = (fund: string) => ({
  params: { fund },
  key: aKey(),
  body: { amountYuan: '50000.00', openedOn: '2025-05-22' },
});
const deputyOf = (firstOn: string, lastOn: string) => ({
  deputy: { ...accountOf('accountant-2'), roles: ['accountant' as const] },
  absent: accountOf('office-head'),
  role: 'office-head' as const,
  societies: ['changchun'],
  firstOn,
  lastOn,
  reason: '年休假',
});

/** As the bank prints the name of a seventh attempt to pay the first decision on a claim. */
const paymentNamed = (claimId: string): string =>
  `C${BigInt(`0x${claimId.replaceAll('-', '')}`)
    .toString(36)
    .padStart(25, '0')}-1-7`;

/** As claims write it: no register holds it. */
const HOSPITAL = '民生医院';
const inHospital = (stay: ReturnType<typeof aStay>) => ({ ...stay, hospital: { ...stay.hospital, name: HOSPITAL } });

/** Everything a list can show, and all of it of the society changchun. */
const playTheOffice = async (): Promise<void> => {
  const { desk, office } = journey;
  const { staff } = office.employers.find((employer) => employer.staff.length === 10)!;
  await journey.on('2025-05-22');
  for (const fund of ['HM', 'HA']) await byTwo(desk, BOOKS, proposeFundOpening, opening(fund));
  // Of the sample's staff the others act in every society.
  await desk.call({ subject: 'reviewer-and-accountant-of-baoying' }, noteOwnStaff, { key: aKey() });
  const granted = await desk.call(OFFICE_HEAD, proposeDeputy, {
    key: aKey(),
    body: deputyOf('2025-05-22', '2026-05-01'),
  });
  const confirming = { params: { proposalId: granted.proposalId }, key: aKey() };
  await desk.call(ACCOUNTANT, confirmEnrollmentProposal, confirming);
  const employerId = await journey.registerEmployer(0);
  const batchId = await journey.openBatch(employerId, '2025-06-01', 10);
  await journey.submitRoster(batchId, staff, ['HM', 'HA']);
  await journey.on('2025-05-26');
  await journey.pay(batchId, '2025-05-26');
  const { reference } = await desk.call(MAKER, readBill, { params: { batchId } });
  const more = { account: 'contributions', bankRef: 'MORE', valueOn: '2025-05-26', amountYuan: '5.00' };
  await receiveMoney(desk, { key: aKey(), body: { ...more, text: reference } });
  const faulty = await journey.openBatch(employerId, '2025-07-01', 10);
  const row = { idNumber: staff[0]!.idNumber, plan: 'HM', consent: true, insured: true };
  const rows = [staff[0]!.name, '另一名'].map((name) => ({ ...row, name }));
  await desk.call(CLERK, replaceRoster, { params: { batchId: faulty }, query: {}, key: aKey(), body: { rows } });
  await desk.drain();
  await journey.on('2025-08-20');
  const [personId = '', other = ''] = await journey.personIds(batchId, staff);
  await desk.call(ACCOUNTANT, proposeRefund, { params: { batchId }, key: aKey(), body: { payeeId: employerId } });
  await desk.call(ACCOUNTANT, proposeFundOpening, opening('ACC'));
  await desk.call(OFFICE_HEAD, proposeDeputy, { key: aKey(), body: deputyOf('2026-06-01', '2026-06-09') });
  await journey.registerAccount(personId, staff[0]!);
  const claimId = await journey.fileClaim(personId, inHospital(aStay('2025-08-01', '2025-08-13', 'S-1')));
  await journey.fileClaim(other, inHospital(aStay('2025-08-02', '2025-08-12', 'S-2')));
  await desk.drain();
  await journey.agree(claimId);
  const { orders } = await desk.call(ACCOUNTANT, listOrders, { query: { claimId } });
  const [{ orderId } = { orderId: '' }] = orders;
  await desk.call(MAKER, makePayoutBatch, { key: aKey(), body: { orderIds: [orderId] } });
  const line = { ref: 'B-1', type: 'payment' as const, endToEndId: paymentNamed(claimId) };
  const lines = [{ ...line, amountYuan: '1.00', valueOn: '2025-08-19' }];
  const typed = { key: aKey(), body: { account: 'benefits' as const, lines } };
  await byTwo(desk, { proposes: MAKER, confirms: ACCOUNTANT }, proposeStatementLines, typed);
  await desk.drain();
  const [third = ''] = (await journey.personIds(batchId, staff)).slice(2);
  await journey.registerAccount(third, staff[2]!);
  const paidId = await journey.fileClaim(third, aStay('2025-08-03', '2025-08-13', 'S-3'));
  await desk.drain();
  await journey.agree(paidId);
  await journey.payOut(paidId);
  await journey.on('2025-08-21');
  const sampleId = await journey.drawSample('2025-08-20', '2025-08-20');
  params = { batchId, personId, orderId, sampleId };
  bodies = {
    listEmployersNamed: { name: office.employers[0]!.name.slice(0, 2) },
    listClaimsOfPerson: { personId },
    listClaimsOfHospital: { hospital: HOSPITAL },
  };
  queries = {
    listRosterFindings: { batchId: faulty },
    listBatches: { employerId },
    listBills: { state: 'paid' },
    listOrders: { claimId },
    listPayoutBatches: { state: 'made' },
    listPayees: { personId },
  };
};

beforeAll(async () => {
  journey = await openJourneyOffice();
  await playTheOffice();
}, OPENING_MS_MAX);
afterAll(() => journey.close());

const ask = async (operation: Operation, who: Who): Promise<{ readonly status: number; readonly text: string }> => {
  const { operationId, path } = operation;
  const query = { ...queries[operationId] };
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => query[name] ?? params[name] ?? '');
  const url = new URL(filled, journey.addresses.of(operation));
  for (const [name, value] of Object.entries(query)) if (!path.includes(`:${name}`)) url.searchParams.set(name, value);
  const headers = {
    Authorization: `Bearer ${await developmentSignIn(journey.addresses)(who)}`,
    'Content-Type': 'application/json',
  };
  const body = bodies[operationId];
  const asked = { method: operation.method.toUpperCase(), headers, ...present({ body: body && JSON.stringify(body) }) };
  const response = await fetch(url, asked);
  return { status: response.status, text: await response.text() };
};

/** How many rows an answer has: of a journal that is exported, the postings that name a fund; of another list, its lines. */
const rowsIn = ({ operationId, discloses }: Operation, text: string): number => {
  if (discloses !== 'export') return (Object.values(JSON.parse(text) as object).find(Array.isArray) ?? []).length;
  const lines = text.split('\n').filter((line) => line !== '');
  return operationId === 'exportJournal'
    ? lines.filter((line) => line.startsWith('    equity:fund:')).length
    : lines.length;
};

/** Two of one post, one of all societies and one of another than the story is about. */
const pairFor = ({ allow }: Operation): readonly [Who, Who] =>
  allow.includes('supervisor')
    ? [SUPERVISOR, { subject: 'supervisor-of-wuxi' }]
    : [{ subject: 'reviewer-1' }, { subject: 'reviewer-of-wuxi' }];

describe('every list and export that the office may ask for', () => {
  test('is narrowed by the grant, or named here with its reason', () => {
    const unknown = Object.keys(WHOLE_OFFICE).filter(
      (name) => !LISTS.some(({ operationId }) => operationId.endsWith(name)),
    );
    expect(unknown).toEqual([]);
    expect(LISTS.length).toBeGreaterThan(15);
  });

  test.each(LISTS.filter((each) => reasonOf(each) === undefined).map((each) => [each.operationId, each] as const))(
    '%s shows what there is, and nothing of it to whoever acts in another society',
    async (_, operation) => {
      const [granted, elsewhere] = pairFor(operation);
      const shown = await ask(operation, granted);
      expect([shown.status, shown.status === 200 ? rowsIn(operation, shown.text) > 0 : shown.text]).toEqual([
        200,
        SHOWN_ELSEWHERE[operation.operationId] === undefined,
      ]);
      const hidden = await ask(operation, elsewhere);
      if (hidden.status === 403) expect(hidden.text).toContain('society_not_granted');
      else if (operation.operationId === 'listJournal') expect(hidden.text).not.toMatch(/equity:fund|paid:|approved:/);
      else expect([hidden.status, rowsIn(operation, hidden.text)]).toEqual([200, 0]);
    },
  );
});
