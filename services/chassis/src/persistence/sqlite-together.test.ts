import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DocumentDriver, Write } from './document-driver.ts';
import { openSqlite } from './sqlite-database.ts';
import { openSqliteDriver } from './sqlite-driver.ts';
import { together } from './sqlite-together.ts';

const folder = mkdtempSync(join(tmpdir(), 'huji-together-'));
let files = 0;
const nextFile = (): string => join(folder, `${String(++files)}.sqlite`);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Transactions in the write-ahead log: frames that end one name the size of the database. */
const commitsIn = (file: string): number => {
  const wal = readFileSync(`${file}-wal`);
  const frameBytes = 24 + wal.readUInt32BE(8);
  let commits = 0;
  for (let at = 32; at + frameBytes <= wal.length; at += frameBytes) if (wal.readUInt32BE(at + 4) > 0) commits += 1;
  return commits;
};

const write = (id: string, eventId: string | null = null): Write => ({
  id,
  revision: 0,
  commandId: id,
  atMs: 1,
  shard: 0,
  body: { id },
  index: {},
  outbox: eventId === null ? [] : [{ eventId, topic: 'told', key: id, headers: {}, value: '{}' }],
});

describe('what is written in one tick', () => {
  let file: string;
  let driver: DocumentDriver;
  beforeEach(async () => {
    file = nextFile();
    driver = openSqliteDriver(file);
    const documents = (name: string) => ({ name, type: 'documents' as const, indexes: [], shards: 1 });
    await driver.migrate([documents('claim'), documents('member'), { ...documents('row'), type: 'view' }]);
  });

  test('of any collection, view or outbox is one transaction', async () => {
    await driver.commitMany('claim', [write('1', 'event-1')]);
    const before = commitsIn(file);
    await Promise.all([
      driver.commitMany('claim', [write('2')]),
      driver.commitMany('member', [write('3'), write('4')]),
      driver.project('row', [{ id: '5', source: '5', sourceRevision: 1, body: {}, index: {} }]),
      driver.settleOutbox('claim', [{ streamId: '1', eventIds: ['event-1'] }]),
      driver.claimOutbox('claim', 0, 'relay', 1, 1_000, 10),
    ]);
    expect(commitsIn(file)).toBe(before + 1);
    const found = await driver.loadMany('member', ['3', '4']);
    expect(found.map((each) => each?.id)).toEqual(['3', '4']);
    expect(await driver.outboxBacklog('claim', 1)).toEqual({ pending: 0, oldestMs: 0 });
    await driver.close();
  });

  test('fails alone: what is given beside it is written', async () => {
    const outcomes = await Promise.allSettled([
      driver.commitMany('claim', [write('1')]),
      driver.commitMany('nowhere', [write('2')]),
      driver.commitMany('member', [write('3')]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await driver.loadMany('claim', ['1']))[0]?.revision).toBe(1);
    expect((await driver.loadMany('member', ['3']))[0]?.revision).toBe(1);
    await driver.close();
  });

  test('fails wholly where the first of several writes has happened: none of a failed call stays', async () => {
    const broken = { ...write('2'), body: 1n as never };
    await expect(driver.commitMany('claim', [write('1', 'event-1'), broken])).rejects.toThrow(TypeError);
    expect(await driver.loadMany('claim', ['1', '2'])).toEqual([null, null]);
    expect((await driver.outboxBacklog('claim', 1)).pending).toBe(0);
    await driver.close();
  });
});

test('a fault that takes the transaction with it rejects every job, and nothing of them is written', async () => {
  const database = openSqlite(nextFile());
  database.exec('CREATE TABLE kept(id INTEGER)');
  const add = database.prepare('INSERT INTO kept VALUES(?)');
  const run = together(database);
  const outcomes = await Promise.allSettled([
    run(() => add.run(1).changes),
    run(() => {
      database.exec('ROLLBACK');
      throw new Error('the disk is full');
    }),
    run(() => add.run(3).changes),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(database.prepare('SELECT count(*) FROM kept').pluck().get()).toBe(0);
  await expect(run(() => add.run(4).changes)).resolves.toBe(1);
  database.close();
});
