import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { oneAddress } from '@huji/all-in-one/addresses.ts';
import { startLaptop } from '@huji/all-in-one/compose.ts';
import { openDesk } from '@huji/all-in-one/sample/desk.ts';
import { CLERK, memberOf, OFFICE_HEAD, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { openSystemData } from '@huji/all-in-one/verify/open-data.ts';
import { verifyData } from '@huji/all-in-one/verify/verify-data.ts';
import { CHASSIS_COLLECTIONS } from '@huji/chassis/runtime/compose.ts';
import { silentLogger } from '@huji/chassis/observability/logger.ts';
import { CommandMemory } from '@huji/chassis/aggregate/command-memory.ts';
import { FED } from '@huji/chassis/events/feed-questions.ts';
import { Parking } from '@huji/chassis/events/parking.ts';
import { RETELLINGS } from '@huji/chassis/events/retelling.ts';
import { SLICE_STREAMS, Slices } from '@huji/chassis/events/slices.ts';
import { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openSqliteDriver } from '@huji/chassis/persistence/sqlite-driver.ts';
import { systemClock } from '@huji/chassis/runtime/business-clock.ts';
import { LongWork } from '@huji/chassis/work/long-work.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { openSqlite } from '@huji/chassis/persistence/sqlite-database.ts';
import {
  confirmRegisterProposal,
  listRegisterEntriesNamed,
  listRegisterProposals,
} from '@huji/contracts/claim-adjudication/register-http.ts';
import { listClaims, readClaim, submitOwnClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readClaimsOfEmployer } from '@huji/contracts/claim-adjudication/claims-of-employer-http.ts';
import { readPapers } from '@huji/contracts/claim-adjudication/paper-http.ts';
import { readCover } from '@huji/contracts/claim-adjudication/cover-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { listEmployers } from '@huji/contracts/enrollment/employer-http.ts';
import { readPerson } from '@huji/contracts/enrollment/person-http.ts';
import { listAuditSampleItems, listAuditSamples, readAuditSample } from '@huji/contracts/payout/audit-sample-http.ts';
import { listPayees } from '@huji/contracts/payout/payee-http.ts';
import { listOrders } from '@huji/contracts/payout/order-http.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { aStay } from '../journeys/journey-office.ts';
import {
  differencePageId,
  openRegisterImportPages,
  openRegisterImports,
  partPageId,
} from '../../services/claim-adjudication/src/documents/register-import.ts';
import { openRegisterProposals } from '../../services/claim-adjudication/src/documents/register-proposal.ts';
import { A_SECOND_HOSPITAL, LATE, LATER_ALIAS, RARE } from './every-form.ts';
import { KEPT_FOLDERS, openKeptFolder } from './kept-folder.ts';

/** Kept for a day and then gone: no programme meets what an older release left in them. */
const GONE_IN_A_DAY: readonly string[] = ['roster-upload', 'roster-upload-part'];

interface Story {
  readonly claims: number;
  readonly parked: number;
  /** What the paid claim came to; since a claim hears of it, less what its payee paid back. */
  readonly paidYuan: string;
  /** Assessments and bills whose digest and sum the audit log was not told then. */
  readonly unseen: number;
}

/** What each folder holds, by the stories that were played in it. */
const STORIES: Readonly<Record<(typeof KEPT_FOLDERS)[number], Story>> = {
  'before-every-form-had-a-version': { claims: 1, parked: 0, paidYuan: '2550.00', unseen: 3 },
  'every-form-with-its-version': { claims: 2, parked: 1, paidYuan: '2550.00', unseen: 2 },
  'claims-that-wait-for-papers': { claims: 2, parked: 1, paidYuan: '2550.00', unseen: 2 },
  'registers-and-late-groups': { claims: 2, parked: 1, paidYuan: '2550.00', unseen: 2 },
  'audit-samples': { claims: 2, parked: 1, paidYuan: '2550.00', unseen: 2 },
  'claims-of-employers': { claims: 2, parked: 1, paidYuan: '2550.00', unseen: 2 },
  'posts-of-people': { claims: 2, parked: 1, paidYuan: '2450.00', unseen: 0 },
  'staff-who-signed-in': { claims: 2, parked: 1, paidYuan: '2450.00', unseen: 0 },
};

const proven = async (folder: string) => {
  const data = await openSystemData({ HUJI_DATA: folder }, false);
  try {
    return await verifyData(data);
  } finally {
    await data.close();
  }
};

describe.each(KEPT_FOLDERS)('a data folder of a former programme: %s', (name) => {
  let folder = '';
  let remove = (): void => undefined;
  beforeAll(() => {
    ({ folder, remove } = openKeptFolder(name));
  });
  afterAll(() => {
    remove();
  });

  test('is proven as it stands, with no difference', async () => {
    const { differences, decisions, entries, payments, unseen } = await proven(folder);
    expect(differences).toEqual([]);
    expect(unseen).toBe(STORIES[name].unseen);
    expect([decisions, payments.claims, payments.orders]).toEqual([STORIES[name].claims, STORIES[name].claims, 1]);
    expect(entries).toBeGreaterThan(10);
  });

  test('is started on and worked with: what it holds is read, what is new is decided, and it is proven again', async () => {
    const environment = { HUJI_DATA: folder, HUJI_PORT: '0', HUJI_RATE_LIMIT_PER_MINUTE: '10000000' };
    const laptop = await startLaptop({ environment, logger: silentLogger });
    try {
      const addresses = oneAddress(laptop.url);
      const desk = openDesk(addresses, developmentSignIn(addresses));
      await desk.beginDay(civilDate('2025-10-20'));
      const { claims } = await desk.call(SUPERVISOR, listClaims, { query: {} });
      const paid = claims.filter(({ state }) => state === 'paid');
      expect([claims.length, paid.length]).toEqual([STORIES[name].claims, 1]);
      const [{ claimId, personId }] = paid as [(typeof paid)[number]];
      const member = memberOf(personId);
      const told = await desk.call(member, readDecision, { params: { claimId } });
      expect(told).toMatchObject({ totalYuan: STORIES[name].paidYuan, state: 'paid' });
      expect((await desk.call(member, readPerson, { params: { personId } })).name).not.toBe('');
      expect((await desk.call(member, readCover, { params: { personId }, query: {} })).covers).toHaveLength(2);
      expect((await desk.call(SUPERVISOR, listPayees, { query: { personId } })).payees).toHaveLength(1);
      expect((await desk.call(SUPERVISOR, listOrders, { query: { claimId } })).orders).toHaveLength(1);
      const body = aStay('2025-10-01', '2025-10-11', 'R-3');
      const filed = await desk.call(member, submitOwnClaim, { key: randomUUID(), body });
      await desk.drain();
      const now = await desk.call(SUPERVISOR, readClaim, { params: { claimId: filed.claimId } });
      expect(now.state).toBe('in-review');
      const { employers } = await desk.call(CLERK, listEmployers, { query: {} });
      const [{ employerId }] = employers as [(typeof employers)[number]];
      const counted = await desk.call(CLERK, readClaimsOfEmployer, { params: { employerId } });
      expect(counted).toEqual({ smallest: 5, shown: null, complete: true });
      // Of the claims of before, whether or not it had been noted for whom they count.
      const ofEmployer = { field: 'employer', from: employerId, to: `${employerId}~`, max: 10 };
      expect(await laptop.running.store.count('claim', ofEmployer)).toBe(STORIES[name].claims + 1);
      const parked = await laptop.running.store.count('parked', { field: 'open', from: '', max: 10 });
      expect(parked).toBe(STORIES[name].parked);
    } finally {
      await laptop.stop();
    }
    expect((await proven(folder)).differences).toEqual([]);
  });
});

test('a claim of version 2 that waits for papers is read with its papers, what was asked for is called as it is now', async () => {
  const { folder, remove } = openKeptFolder('claims-that-wait-for-papers');
  const environment = { HUJI_DATA: folder, HUJI_PORT: '0', HUJI_RATE_LIMIT_PER_MINUTE: '10000000' };
  const laptop = await startLaptop({ environment, logger: silentLogger });
  try {
    const addresses = oneAddress(laptop.url);
    const desk = openDesk(addresses, developmentSignIn(addresses));
    await desk.beginDay(civilDate('2025-10-20'));
    const { claims } = await desk.call(SUPERVISOR, listClaims, { query: {} });
    const waiting = claims.find(({ state }) => state !== 'paid')!;
    const params = { claimId: waiting.claimId };
    const seen = await desk.call(SUPERVISOR, readClaim, { params });
    expect(seen.state).toBe('awaiting-papers');
    expect(JSON.stringify(seen)).toContain('"gap":"diagnosis"');
    const { papers } = await desk.call(memberOf(waiting.personId), readPapers, { params });
    expect(papers).toMatchObject([{ type: 'settlement' }]);
  } finally {
    await laptop.stop();
    remove();
  }
});

test('registers and what is proposed about them are read, and a pending edit is confirmed', async () => {
  const { folder, remove } = openKeptFolder('registers-and-late-groups');
  // Before anything starts on the copy: an import that nobody confirmed is forgotten in time.
  const store = new DocumentStore(openSqliteDriver(join(folder, 'documents.sqlite')));
  const [imports, pages] = [openRegisterImports(store), openRegisterImportPages(store)];
  const proposals = await openRegisterProposals(store).find({ field: 'pendingUntil', from: '', max: 10 });
  const whats = proposals.rows.flatMap(({ state }) => (state === null ? [] : [state.what]));
  const wanted = whats.find((what) => what.type === 'import')!;
  const drafted = await imports.read(wanted.importId);
  expect(drafted).toMatchObject({ register: 'hospital', from: '2025-10-20', pages: 1 });
  const differences = await pages.read(differencePageId(wanted.importId, 0));
  expect(JSON.stringify(differences)).toContain(A_SECOND_HOSPITAL.split(',')[0]);
  const rows = await pages.read(partPageId(wanted.importId, drafted!.parts[0]!.id));
  expect(JSON.stringify(rows)).toContain('吉林大学第一医院');
  await store.close();
  const environment = { HUJI_DATA: folder, HUJI_PORT: '0', HUJI_RATE_LIMIT_PER_MINUTE: '10000000' };
  const laptop = await startLaptop({ environment, logger: silentLogger });
  try {
    const addresses = oneAddress(laptop.url);
    const desk = openDesk(addresses, developmentSignIn(addresses));
    await desk.beginDay(civilDate('2025-10-20'));
    const found = async (text: string) => {
      const asked = { params: { register: 'hospital' }, query: {}, body: { text, on: '2025-10-20' } } as const;
      return (await desk.call(SUPERVISOR, listRegisterEntriesNamed, asked)).entries.map(({ name }) => name);
    };
    expect(await found('吉大一院')).toEqual(['吉林大学第一医院']);
    expect(await found(LATER_ALIAS)).toEqual([]);
    const { proposals: pending } = await desk.call(OFFICE_HEAD, listRegisterProposals, { query: {} });
    const { proposalId } = pending.find((each) => each.wanted.type === 'edit')!;
    await desk.call(OFFICE_HEAD, confirmRegisterProposal, { params: { proposalId }, key: randomUUID() });
    expect(await found(LATER_ALIAS)).toEqual(['吉林大学第一医院']);
  } finally {
    await laptop.stop();
    remove();
  }
});

test('a sample that was drawn is read with its items, and drawn again from its kept list it is the same', async () => {
  const { folder, remove } = openKeptFolder('audit-samples');
  const environment = { HUJI_DATA: folder, HUJI_PORT: '0', HUJI_RATE_LIMIT_PER_MINUTE: '10000000' };
  const laptop = await startLaptop({ environment, logger: silentLogger });
  try {
    const addresses = oneAddress(laptop.url);
    const desk = openDesk(addresses, developmentSignIn(addresses));
    const { samples } = await desk.call(SUPERVISOR, listAuditSamples, { query: {} });
    expect(samples).toMatchObject([{ method: 'simple-random', methodVersion: 1, items: 1, population: { count: 1 } }]);
    const params = { sampleId: samples[0]!.sampleId };
    const { now } = await desk.call(SUPERVISOR, readAuditSample, { params });
    expect([now.itemsAgree, now.later.count, now.gone.count]).toEqual([true, 0, 0]);
    const { items } = await desk.call(SUPERVISOR, listAuditSampleItems, { params, query: {} });
    expect(items).toMatchObject([{ amountYuan: '2550.00', attempt: 1 }]);
  } finally {
    await laptop.stop();
    remove();
  }
});

test('a group that was told what stands asks no second time, and a question that was taken is answered', async () => {
  const { folder, remove } = openKeptFolder('registers-and-late-groups');
  const environment = { HUJI_DATA: folder, HUJI_PORT: '0', HUJI_RATE_LIMIT_PER_MINUTE: '10000000' };
  const laptop = await startLaptop({ environment, logger: silentLogger });
  const { store } = laptop.running;
  try {
    await laptop.running.settled();
    expect((await store.load(FED.name, LATE.group))?.revision).toBe(1);
    const answer = () => store.load(RETELLINGS.name, `enrollment|${RARE.id}`);
    for (let look = 0; look < 400 && (await answer())?.index['open'] !== null; look += 1) await sleep(25);
    expect((await answer())?.body).toMatchObject({ group: LATE.group, topics: [], facts: 1 });
  } finally {
    await laptop.stop();
    remove();
  }
});

test('every stored form that is kept longer than a day has a kept document', async () => {
  // Before anything starts on a copy: what has its day is forgotten then.
  const kept = new Set(
    KEPT_FOLDERS.map(openKeptFolder).flatMap(({ folder, remove }) => {
      const sql = openSqlite(join(folder, 'documents.sqlite'));
      const tables = sql.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[];
      const filled = tables.filter(({ name }) => sql.prepare(`SELECT 1 FROM "${name}" LIMIT 1`).get() !== undefined);
      sql.close();
      remove();
      return filled.map(({ name }) => name);
    }),
  );
  const { folder, remove } = openKeptFolder(KEPT_FOLDERS[0]);
  const laptop = await startLaptop({ environment: { HUJI_DATA: folder, HUJI_PORT: '0' }, logger: silentLogger });
  const { definitions } = laptop.running;
  await laptop.stop();
  remove();
  const declared = new Set([...definitions.flatMap(({ declarations }) => declarations), ...CHASSIS_COLLECTIONS]);
  const missing = [...declared].filter(({ name }) => !kept.has(`documents:${name}`)).map(({ name }) => name);
  expect(missing.sort()).toEqual([...GONE_IN_A_DAY].sort());
});

describe('since every form has a version', () => {
  test('every document of the newest kept folder says which form it is of', () => {
    const { folder, remove } = openKeptFolder(KEPT_FOLDERS.at(-1)!);
    const sql = openSqlite(join(folder, 'documents.sqlite'));
    const tables = sql.prepare("SELECT name FROM sqlite_master WHERE name LIKE 'documents:%' AND type = 'table'").all();
    const silent = (tables as { name: string }[]).flatMap(({ name }) => {
      const { n } = sql
        .prepare(`SELECT count(*) AS n FROM "${name}" WHERE json_type(body, '$.schemaVersion') IS NOT 'integer'`)
        .get() as { n: number };
      return n === 0 ? [] : [`${name}: ${String(n)} without a version`];
    });
    sql.close();
    remove();
    expect([silent, tables.length > 40]).toEqual([[], true]);
  });

  test('what the chassis keeps of commands, slices, parked records and long work is read as it was kept', async () => {
    const { folder, remove } = openKeptFolder('every-form-with-its-version');
    const store = new DocumentStore(openSqliteDriver(join(folder, 'documents.sqlite')));
    const clock = { now: () => '2026-11-29T00:00:00.000Z' as Instant };
    const streams = Array.from({ length: SLICE_STREAMS + 1 }, (_, n) => `person-${String(n)}`);
    const [memory, parking] = [new CommandMemory(store), new Parking(store, 'payout', clock)];
    const [slices, work] = [new Slices(store), new LongWork(store, 'enrollment', { clock: systemClock() })];
    expect(await memory.find('claim', RARE.id, 'kept')).toMatchObject({ id: 'kept', hash: 'a-hash', revision: 3 });
    expect((await parking.find({ max: 5 })).rows).toMatchObject([
      { record: { key: RARE.id, offset: '7' }, failures: 1 },
    ]);
    const slice = slices.of(RARE.group, RARE.eventId, streams, clock);
    expect(await slice.load()).toEqual({ done: SLICE_STREAMS, parked: ['person-3'] });
    const seen = await work.read(RARE.id, { subject: 'clerk', seesAll: false });
    expect(seen).toMatchObject({ type: 'read-roster-file', state: 'done', of: 10 });
    await store.close();
    remove();
  });
});
