import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { oneAddress } from '@huji/all-in-one/addresses.ts';
import { startLaptop } from '@huji/all-in-one/compose.ts';
import { CommandMemory } from '@huji/chassis/aggregate/command-memory.ts';
import { groupOf, topicsOf } from '@huji/chassis/events/consumer.ts';
import { openEmbeddedLog } from '@huji/chassis/events/embedded-log.ts';
import { EventLog } from '@huji/chassis/events/event-log.ts';
import type { TopicDeclaration } from '@huji/chassis/events/log-driver.ts';
import { Parking } from '@huji/chassis/events/parking.ts';
import { Retelling, RETELLINGS } from '@huji/chassis/events/retelling.ts';
import { SLICE_STREAMS, Slices } from '@huji/chassis/events/slices.ts';
import { silentLogger } from '@huji/chassis/observability/logger.ts';
import { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openSqlite } from '@huji/chassis/persistence/sqlite-database.ts';
import { openSqliteDriver } from '@huji/chassis/persistence/sqlite-driver.ts';
import { systemClock } from '@huji/chassis/runtime/business-clock.ts';
import type { RunningServices } from '@huji/chassis/runtime/start-services.ts';
import { samplePdf } from '@huji/chassis/testing/sample-files.ts';
import { LongWork } from '@huji/chassis/work/long-work.ts';
import { openDesk } from '@huji/all-in-one/sample/desk.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { byTwo, receiveMoney } from '@huji/all-in-one/sample/by-two.ts';
import {
  ACCOUNTANT,
  CLERK,
  MAKER,
  memberOf,
  OFFICE_HEAD,
  REVIEWERS,
  SUPERVISOR,
} from '@huji/all-in-one/sample/people.ts';
import { samplePerson } from '@huji/all-in-one/issuer/people.ts';
import { importRegister, proposeRegisterEdit } from '@huji/contracts/claim-adjudication/register-http.ts';
import { submitOwnClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { requestCompletion } from '@huji/contracts/claim-adjudication/completion-http.ts';
import { readClaimsOfEmployer } from '@huji/contracts/claim-adjudication/claims-of-employer-http.ts';
import { readClaimsOverview } from '@huji/contracts/claim-adjudication/claims-overview-http.ts';
import { feedsOf } from '@huji/contracts/feeds.ts';
import { proposeDeputy } from '@huji/contracts/enrollment/deputy-http.ts';
import { confirmEnrollmentProposal } from '@huji/contracts/enrollment/enrollment-proposal-http.ts';
import { readParticipationFigures } from '@huji/contracts/enrollment/participation-http.ts';
import { noteOwnStaff } from '@huji/contracts/enrollment/staff-http.ts';
import { replaceRoster } from '@huji/contracts/enrollment/roster-http.ts';
import { proposeFundOpening } from '@huji/contracts/payout/fund-http.ts';
import { listOrders, proposeClawBack } from '@huji/contracts/payout/order-http.ts';
import { proposeOwnAccount } from '@huji/contracts/payout/own-account-http.ts';
import { proposeStatementLines } from '@huji/contracts/payout/statement-line-http.ts';
import { proposeMatch } from '@huji/contracts/premium/money-http.ts';
import { confirmPremiumProposal } from '@huji/contracts/premium/premium-proposal-http.ts';
import { closeStatements } from '@huji/contracts/premium/statements-http.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { civilDateInShanghai, type Instant, instantOf } from '@huji/contracts/shared/instant.ts';
import { KEPT_DAYS } from '@huji/contracts/topics.ts';
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

const DAY_MS = 86_400_000;
const LOOKS_MAX = 400;

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
  await desk.call(OFFICE_HEAD, noteOwnStaff, { key: aKey() });
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
  return { employerId, staff, people: await journey.personIds(batchId, staff) };
};

const payOut = async (journey: JourneyOffice, claimId: string): Promise<void> => {
  const { desk } = journey;
  await journey.payOut(claimId);
  const { orders } = await desk.call(ACCOUNTANT, listOrders, { query: { claimId } });
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

/** A group that comes when the log has forgotten what it hears: it asks, and is told what stands. */
export const LATE = { service: 'payout', group: 'payout.enrollment', topic: 'enrollment.employer' } as const;
/** In a file of the register that somebody proposed on the last day, and that nobody has confirmed. */
export const LATER_ALIAS = '吉大白求恩第一医院';
export const A_SECOND_HOSPITAL = 'H22010400002,吉林省人民医院,省人民医院,三级,省级,2010-01-01,';

/** Everything the late group hears. */
const topicsHeardBy = ({ definitions }: RunningServices): readonly TopicDeclaration[] => {
  const heard = definitions.flatMap(({ name, consumers }) =>
    consumers.filter((consumer) => groupOf(name, consumer) === LATE.group).flatMap(topicsOf),
  );
  return definitions.flatMap(({ topics }) => topics).filter(({ name }) => heard.includes(name));
};

/** Makes the log forget every topic of the late group, and the group's place. */
const forgetTheLate = async (folder: string, topics: readonly TopicDeclaration[]): Promise<void> => {
  const file = join(folder, 'log.sqlite');
  const sql = openSqlite(file);
  for (const table of ['committed', 'reader']) sql.prepare(`DELETE FROM "${table}" WHERE "group" = ?`).run(LATE.group);
  sql.close();
  const log = openEmbeddedLog(file);
  await log.prune(topics, Date.now() + 2 * KEPT_DAYS * DAY_MS);
  await log.close();
};

/** A year later: a group asks for what stands and is told, and a change of the register is proposed that nobody has confirmed. */
const goOnLater = async (folder: string): Promise<void> => {
  const environment = { HUJI_DATA: folder, HUJI_PORT: '0', HUJI_RATE_LIMIT_PER_MINUTE: '10000000' };
  const { url, running, stop } = await startLaptop({ environment, logger: silentLogger });
  try {
    const addresses = oneAddress(url);
    const desk = openDesk(addresses, developmentSignIn(addresses));
    await running.settled();
    for (let look = 0; look < LOOKS_MAX; look += 1) {
      const answered = await running.store.find(RETELLINGS.name, { field: 'keptUntil', from: '', max: 10 });
      if (answered.rows.length > 0) break;
      await sleep(25);
    }
    const bytes = Buffer.from([HOSPITAL_HEADINGS, A_HOSPITAL, A_SECOND_HOSPITAL].join('\n'), 'utf8');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const edit = { type: 'alias', code: A_HOSPITAL.split(',')[0]!, effectiveOn: LAST_DAY, alias: LATER_ALIAS } as const;
    const params = { register: 'hospital' } as const;
    await desk.call(ACCOUNTANT, proposeRegisterEdit, { params, key: aKey(), body: { edit, reason: '院方通知' } });
    await desk.call(ACCOUNTANT, importRegister, {
      params,
      query: { effectiveOn: LAST_DAY },
      key: aKey(),
      body: { contentType: 'text/csv', sha256, bytes: bytes.length, content: Readable.from([bytes]) },
    });
    // What was proposed is in the audit log before the folder is kept.
    await desk.drain();
  } finally {
    await stop();
  }
};

/** A question that was taken and not answered: whoever starts next tells what stands. */
const keepAnOpenQuestion = async (store: DocumentStore, folder: string): Promise<void> => {
  const log = openEmbeddedLog(join(folder, 'log.sqlite'));
  const clock = { now: (): Instant => instantOf(new Date()) };
  const retelling = new Retelling('enrollment', feedsOf('enrollment'), { store, log: new EventLog(log), clock });
  const { asks } = feedsOf(LATE.service);
  const asked = retelling.consumer().reactions.find(({ contract }) => contract.type === asks.type);
  const envelope = { commandId: RARE.id, actor: LATE.group, at: clock.now(), on: LAST_DAY };
  const event = {
    id: `${LATE.service}/fed/${LATE.group}.2.0`,
    source: `/${LATE.service}`,
    type: asks.type,
    subject: LATE.group,
    time: envelope.at,
    data: { feedId: RARE.id, group: LATE.group, topics: [LATE.topic] },
  };
  await asked?.handle(event, { envelope, envelopeFor: () => envelope, eachStream: () => Promise.resolve([]) });
  await log.close();
};

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
  await keepAnOpenQuestion(store, folder);
  await store.close();
};

/** An office, ten members, a claim that is paid, one that waits. Answers what the late group hears. */
const playTheOffice = async (folder: string): Promise<readonly TopicDeclaration[]> => {
  const journey = await openJourneyOffice({ HUJI_DATA: folder });
  const { desk } = journey;
  try {
    await journey.on('2025-05-22');
    await openTheOffice(journey);
    await journey.adoptRegister('hospital', [HOSPITAL_HEADINGS, A_HOSPITAL], '2025-10-01');
    const { employerId, staff, people } = await insureTheStaff(journey);
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
    await journey.drawSample('2025-08-01', '2025-10-19');
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
    await desk.call(CLERK, readClaimsOfEmployer, { params: { employerId } });
    await desk.call(SUPERVISOR, readParticipationFigures, {});
    await journey.running!.audit.closeDay(civilDateInShanghai(instantOf(new Date())));
    return topicsHeardBy(journey.running!);
  } finally {
    await journey.close();
  }
};

/** A story that leaves a document in every collection. */
export const playEveryForm = async (folder: string): Promise<void> => {
  await forgetTheLate(folder, await playTheOffice(folder));
  await goOnLater(folder);
  await keepWhatIsRare(folder);
};
