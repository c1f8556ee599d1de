import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandMemory } from '@huji/chassis/aggregate/command-memory.ts';
import { Parking } from '@huji/chassis/events/parking.ts';
import { SLICE_STREAMS, Slices } from '@huji/chassis/events/slices.ts';
import { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openSqliteDriver } from '@huji/chassis/persistence/sqlite-driver.ts';
import { systemClock } from '@huji/chassis/runtime/business-clock.ts';
import { samplePdf } from '@huji/chassis/testing/sample-files.ts';
import { LongWork } from '@huji/chassis/work/long-work.ts';
import { byTwo, receiveMoney } from '@huji/all-in-one/sample/by-two.ts';
import {
  ACCOUNTANT,
  CHECKER,
  CLERK,
  MAKER,
  memberOf,
  OFFICE_HEAD,
  RELEASER,
  REVIEWERS,
  SUPERVISOR,
} from '@huji/all-in-one/sample/people.ts';
import { samplePerson } from '@huji/all-in-one/issuer/people.ts';
import { submitOwnClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { requestCompletion } from '@huji/contracts/claim-adjudication/completion-http.ts';
import { readClaimsOverview } from '@huji/contracts/claim-adjudication/claims-overview-http.ts';
import { proposeDeputy } from '@huji/contracts/enrollment/deputy-http.ts';
import { confirmEnrollmentProposal } from '@huji/contracts/enrollment/enrollment-proposal-http.ts';
import { replaceRoster } from '@huji/contracts/enrollment/roster-http.ts';
import { proposeFundOpening } from '@huji/contracts/payout/fund-http.ts';
import { listOrders, proposeClawBack } from '@huji/contracts/payout/order-http.ts';
import { proposeOwnAccount } from '@huji/contracts/payout/own-account-http.ts';
import {
  approvePayoutBatch,
  makePayoutBatch,
  readPayoutBatch,
  releasePayoutBatch,
} from '@huji/contracts/payout/payout-batch-http.ts';
import { proposeStatementLines } from '@huji/contracts/payout/statement-line-http.ts';
import { proposeMatch } from '@huji/contracts/premium/money-http.ts';
import { confirmPremiumProposal } from '@huji/contracts/premium/premium-proposal-http.ts';
import { closeStatements } from '@huji/contracts/premium/statements-http.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { civilDateInShanghai, type Instant, instantOf } from '@huji/contracts/shared/instant.ts';
import {
  A_HOSPITAL,
  aKey,
  aStay,
  HOSPITAL_HEADINGS,
  type JourneyOffice,
  openJourneyOffice,
} from '../journeys/journey-office.ts';

/** The day on which the story ends. */
export const LAST_DAY = civilDate('2025-10-20');

const BOOKS = { proposes: ACCOUNTANT, confirms: OFFICE_HEAD } as const;

const accountOf = (subject: string) => {
  const person = samplePerson(subject);
  if (person === null) throw new Error(`nobody is called ${subject}`);
  return { subject, personId: person.personId };
};

/** Books are opened, an account of the association is registered, and somebody stands in for somebody. */
const openTheOffice = async ({ desk }: JourneyOffice): Promise<void> => {
  for (const [fund, amountYuan] of [
    ['HM', '50000.00'],
    ['HA', '20000.00'],
  ] as const)
    await byTwo(desk, BOOKS, proposeFundOpening, {
      params: { fund },
      key: aKey(),
      body: { amountYuan, openedOn: '2025-05-22' },
    });
  await byTwo(desk, BOOKS, proposeOwnAccount, {
    key: aKey(),
    body: { account: 'fees', number: '2200000000000000018', bankCode: '102241000012', purpose: '手续费专户' },
  });
  const { proposalId } = await desk.call(OFFICE_HEAD, proposeDeputy, {
    key: aKey(),
    body: {
      deputy: { ...accountOf('accountant-2'), roles: ['accountant'] },
      absent: accountOf('office-head'),
      role: 'office-head',
      societies: ['changchun'],
      firstOn: '2025-05-22',
      lastOn: '2025-05-30',
      reason: '年休假',
    },
  });
  await desk.call({ subject: 'accountant' }, confirmEnrollmentProposal, { params: { proposalId }, key: aKey() });
};

/** Ten join and pay, one of them after a roster with a fault; some of the money names nobody. */
const insureTheStaff = async (journey: JourneyOffice) => {
  const { desk, office } = journey;
  const { staff } = office.employers.find((employer) => employer.staff.length === 10)!;
  const employerId = await journey.registerEmployer(0);
  const batchId = await journey.openBatch(employerId, '2025-06-01', 10);
  const [first] = staff;
  const row = { idNumber: first!.idNumber, plan: 'HM', consent: true, insured: true };
  const twoNames = [first!.name, '另一名'].map((name) => ({ ...row, name }));
  await desk.call(CLERK, replaceRoster, { params: { batchId }, query: {}, key: aKey(), body: { rows: twoNames } });
  await desk.drain();
  await journey.submitRoster(batchId, staff, ['HM', 'HA']);
  await journey.on('2025-05-26');
  const moneyId = await receiveMoney(desk, {
    key: aKey(),
    body: { account: 'contributions', bankRef: 'X1', valueOn: '2025-05-26', amountYuan: '90.00', text: '会费' },
  });
  const { proposalId } = await desk.call(MAKER, proposeMatch, { params: { moneyId }, key: aKey(), body: { batchId } });
  await desk.call(ACCOUNTANT, confirmPremiumProposal, { params: { proposalId }, key: aKey() });
  await desk.drain();
  await journey.pay(batchId, '2025-05-26');
  const closing = { params: { account: 'contributions' }, body: { throughOn: '2025-05-25' } };
  await desk.call(MAKER, closeStatements, { key: aKey(), ...closing });
  return { staff, people: await journey.personIds(batchId, staff) };
};

const payOut = async ({ desk }: JourneyOffice, claimId: string): Promise<void> => {
  const { orders } = await desk.call(ACCOUNTANT, listOrders, { query: { claimId } });
  const { payoutBatchId } = await desk.call(MAKER, makePayoutBatch, {
    key: aKey(),
    body: { orderIds: orders.map(({ orderId }) => orderId) },
  });
  await desk.drain();
  await desk.call(CHECKER, approvePayoutBatch, { params: { payoutBatchId }, key: aKey() });
  await desk.call(RELEASER, releasePayoutBatch, { params: { payoutBatchId }, key: aKey() });
  for (let look = 0; look < 400; look += 1) {
    if ((await desk.call(SUPERVISOR, readPayoutBatch, { params: { payoutBatchId } })).state === 'done') break;
    await sleep(25);
  }
  await desk.drain();
  // Some of it comes back: the payee had been paid too much.
  await byTwo(desk, BOOKS, proposeClawBack, {
    params: { orderId: orders[0]!.orderId },
    key: aKey(),
    body: { ref: 'CB-1', fund: 'HM', amountYuan: '100.00', valueOn: '2025-09-01' },
  });
};

/** What `keepWhatIsRare` is found by. */
export const RARE = {
  id: '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7dff',
  group: 'payout.premium',
  eventId: 'premium/bill/x.1.0',
} as const;

/** What the chassis keeps of long work, of commands and of trouble: written as it writes it, for no story of this size makes it. */
const keepWhatIsRare = async (folder: string): Promise<void> => {
  const store = new DocumentStore(openSqliteDriver(join(folder, 'documents.sqlite')));
  const clock = { now: (): Instant => instantOf(new Date()) };
  const streams = Array.from({ length: SLICE_STREAMS + 1 }, (_, n) => `person-${String(n)}`);
  const memory = new CommandMemory(store);
  const parking = new Parking(store, 'payout', clock);
  const slice = new Slices(store).of(RARE.group, RARE.eventId, streams, clock);
  const work = new LongWork(store, 'enrollment', { clock: systemClock() });
  await store.migrate();
  await memory.keep('claim', RARE.id, [{ id: 'kept', hash: 'a-hash', revision: 3 }], clock.now());
  const headers = { ce_id: RARE.eventId, ce_type: 'mutualaid.test.v1' };
  const record = { topic: 'premium.bill', partition: 0, offset: '7', key: RARE.id, value: '{}', headers };
  await parking.park(RARE.group, record, null, new Error('nobody could read it'));
  await slice.load();
  await slice.keep({ done: SLICE_STREAMS, parked: ['person-3'] });
  const envelope = { commandId: aKey(), actor: 'clerk', at: clock.now(), on: LAST_DAY };
  await work.begin({ workId: RARE.id, type: 'read-roster-file', of: 10 }, envelope);
  await work.finish(RARE.id, { ...envelope, commandId: aKey() });
  await store.commit('space-probe', {
    id: 'space-probe',
    revision: 0,
    commandId: 'probe:0',
    atMs: 0,
    body: { schemaVersion: 1 },
    index: {},
    outbox: [],
  });
  await store.close();
};

/** A story that leaves a document in every collection: an office, ten members, a claim that is paid, one that waits. */
export const playEveryForm = async (folder: string): Promise<void> => {
  const journey = await openJourneyOffice({ HUJI_DATA: folder });
  const { desk } = journey;
  try {
    await journey.on('2025-05-22');
    await openTheOffice(journey);
    await journey.adoptRegister('hospital', [HOSPITAL_HEADINGS, A_HOSPITAL], '2025-10-01');
    const { staff, people } = await insureTheStaff(journey);
    await journey.on('2025-08-20');
    const [personId = '', other = ''] = people;
    await journey.registerAccount(personId, staff[0]!);
    const claimId = await journey.fileClaim(personId, aStay('2025-08-01', '2025-08-13', 'R-1'));
    await desk.drain();
    await journey.agree(claimId);
    await journey.on('2025-09-01');
    await payOut(journey, claimId);
    // The bank shows what nobody can explain, and money comes to the account that benefits are paid from.
    await byTwo(desk, { proposes: MAKER, confirms: ACCOUNTANT }, proposeStatementLines, {
      key: aKey(),
      body: {
        account: 'benefits',
        lines: [{ ref: 'B-9', type: 'payment', endToEndId: 'UNKNOWN-9', amountYuan: '12.00', valueOn: '2025-09-01' }],
      },
    });
    await desk.drain();
    await journey.on(LAST_DAY);
    const late = aStay('2025-10-01', '2025-10-11', 'R-2');
    const filed = await desk.call(memberOf(other), submitOwnClaim, { key: aKey(), body: late });
    await desk.drain();
    await journey.sendPaper(other, filed.claimId, await samplePdf());
    await desk.call(REVIEWERS[0], requestCompletion, {
      params: { claimId: filed.claimId },
      key: aKey(),
      body: { gaps: [{ gap: 'diagnosis' }] },
    });
    await desk.drain();
    await desk.call(SUPERVISOR, readClaimsOverview, {});
    await journey.running!.audit.closeDay(civilDateInShanghai(instantOf(new Date())));
  } finally {
    await journey.close();
  }
  await keepWhatIsRare(folder);
};
