import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { oneAddress } from '@huji/all-in-one/addresses.ts';
import { startLaptop } from '@huji/all-in-one/compose.ts';
import { openDesk } from '@huji/all-in-one/sample/desk.ts';
import { memberOf, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { openSystemData } from '@huji/all-in-one/verify/open-data.ts';
import { verifyData } from '@huji/all-in-one/verify/verify-data.ts';
import { silentLogger } from '@huji/chassis/observability/logger.ts';
import { openSqlite } from '@huji/chassis/persistence/sqlite-database.ts';
import { tableOf } from '@huji/chassis/persistence/sqlite-statements.ts';
import { listClaims, readClaim, submitOwnClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readCover } from '@huji/contracts/claim-adjudication/cover-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { readPerson } from '@huji/contracts/enrollment/person-http.ts';
import { listPayees } from '@huji/contracts/payout/payee-http.ts';
import { listOrders } from '@huji/contracts/payout/order-http.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { aStay } from '../journeys/journey-office.ts';
import { KEPT_FOLDERS, openKeptFolder } from './kept-folder.ts';

/** Collections younger than the kept folders, or empty in them: the next kept folder has to hold them. */
const NOT_KEPT_YET: readonly string[] = [
  'bank-exception',
  'book-opening',
  'claim-adjudication-deputy-grant',
  'credit',
  'deputy',
  'enrollment-proposal',
  'granting',
  'income',
  'own-account',
  'own-account-name',
  'paper',
  'payment-day',
  'payout-deputy-grant',
  'payout-proposal',
  'premium-deputy-grant',
  'premium-proposal',
  'roster-finding',
  'roster-upload',
  'roster-upload-part',
  'sheet',
  'statement-line',
  'statements',
];

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
    const { differences, decisions, entries, payments } = await proven(folder);
    expect(differences).toEqual([]);
    expect([decisions, payments.claims, payments.orders]).toEqual([1, 1, 1]);
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
      const [{ claimId, personId, state }] = claims as [(typeof claims)[number]];
      expect([claims.length, state]).toEqual([1, 'paid']);
      const member = memberOf(personId);
      const told = await desk.call(member, readDecision, { params: { claimId } });
      expect(told).toMatchObject({ totalYuan: '2550.00', state: 'paid' });
      expect((await desk.call(member, readPerson, { params: { personId } })).name).not.toBe('');
      expect((await desk.call(member, readCover, { params: { personId }, query: {} })).covers).toHaveLength(2);
      expect((await desk.call(SUPERVISOR, listPayees, { query: { personId } })).payees).toHaveLength(1);
      expect((await desk.call(SUPERVISOR, listOrders, { query: { claimId } })).orders).toHaveLength(1);
      const body = aStay('2025-10-01', '2025-10-11', 'R-2');
      const filed = await desk.call(member, submitOwnClaim, { key: randomUUID(), body });
      await desk.drain();
      const now = await desk.call(SUPERVISOR, readClaim, { params: { claimId: filed.claimId } });
      expect(now.state).toBe('in-review');
      expect(await laptop.running.store.count('parked', { field: 'open', from: '', max: 10 })).toBe(0);
    } finally {
      await laptop.stop();
    }
    expect((await proven(folder)).differences).toEqual([]);
  });
});

test('every stored form has a kept document, or is named as one the next kept folder has to hold', async () => {
  const opened = KEPT_FOLDERS.map(openKeptFolder);
  const kept = new Set<string>();
  const declared = new Set<string>();
  for (const { folder } of opened) {
    const sql = openSqlite(join(folder, 'documents.sqlite'));
    const tables = sql.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[];
    const environment = { HUJI_DATA: folder, HUJI_PORT: '0' };
    const laptop = await startLaptop({ environment, logger: silentLogger });
    for (const { declarations } of laptop.running.definitions) for (const each of declarations) declared.add(each.name);
    await laptop.stop();
    for (const collection of declared) {
      const table = tableOf(collection);
      if (!tables.some((each) => `"${each.name}"` === table || each.name === table)) continue;
      const { n } = sql.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number };
      if (n > 0) kept.add(collection);
    }
    sql.close();
  }
  for (const { remove } of opened) remove();
  expect([...declared].filter((collection) => !kept.has(collection)).sort()).toEqual([...NOT_KEPT_YET].sort());
});
