import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import { logDriverChecks } from '../testing/log-driver-conformance.ts';
import type { LogDriverHarness } from '../testing/log-driver-harness.ts';
import { openSqlite } from '../persistence/sqlite-database.ts';
import { openEmbeddedLog } from './embedded-log.ts';
import type { Delivered } from './log-driver.ts';

const folder = mkdtempSync(join(tmpdir(), 'huji-log-'));
let files = 0;
const current = (): string => join(folder, `${String(files)}.sqlite`);
const options = { retryMs: 10, shareMs: 50, pollMs: 20 };
const harness: LogDriverHarness = {
  name: 'embedded',
  prefix: 'conformance',
  open: async () => {
    files++;
    return openEmbeddedLog(current(), options);
  },
  reopen: async () => openEmbeddedLog(current(), options),
};

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the embedded log keeps every promise of the log port', () => {
  test.each(logDriverChecks.map((check) => [check.title, check] as const))(
    '%s',
    async (_title, check) => {
      await check.run(harness);
    },
    60_000,
  );
});

describe('the embedded log', () => {
  test('an append that fails fails alone: what others append in the same tick is on the disk', async () => {
    const log = await harness.open();
    await log.declareTopics([{ name: 't', partitions: 1 }]);
    const append = (topic: string, value: string) => log.append([{ topic, key: 'k', headers: {}, value }]);
    const outcomes = await Promise.allSettled([
      append('t', 'one'),
      // Half of it could be written.
      log.append([
        { topic: 't', key: 'k', headers: {}, value: 'half' },
        { topic: 'unknown', key: 'k', headers: {}, value: '' },
      ]),
      append('t', 'two'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const seen: Delivered[] = [];
    const reader = await harness.reopen();
    await reader.subscribe('g', ['t'], async (records) => {
      seen.push(...records);
    });
    for (let waitedMs = 0; waitedMs < 5_000 && seen.length < 2; waitedMs += 20) await sleep(20);
    expect(seen.map(({ value, offset }) => [value, offset])).toEqual([
      ['one', '0'],
      ['two', '1'],
    ]);
    await Promise.all([reader.close(), log.close()]);
  });

  test('events are kept for their topic’s time, and longer for a group that has not read them', async () => {
    const log = await harness.open();
    const kept = { name: 't', partitions: 1, retentionDays: 10 };
    await log.declareTopics([kept, { name: 'for-ever', partitions: 1 }]);
    const append = (topic: string, value: string) => log.append([{ topic, key: 'k', headers: {}, value }]);
    for (const value of ['1', '2', '3']) await append('t', value);
    await append('for-ever', 'x');
    const topics = [kept, { name: 'for-ever', partitions: 1 }];
    const inDays = (days: number) => Date.now() + days * 86_400_000;
    const seen: Delivered[] = [];
    const until = async (condition: () => Promise<boolean>): Promise<void> => {
      for (let waitedMs = 0; waitedMs < 5_000 && !(await condition()); waitedMs += 20) await sleep(20);
      expect(await condition()).toBe(true);
    };
    const lagOf = async (group: string) => (await log.lag(group, ['t']))[0]?.lag;
    let fails = true;
    await log.subscribe('slow', ['t'], () => (fails ? Promise.reject(new Error('not yet')) : Promise.resolve()));
    await log.subscribe('quick', ['t', 'for-ever'], async (records) => void seen.push(...records));
    await until(async () => (await lagOf('quick')) === 0);
    // Ten days are over, and one group has read nothing.
    expect(await log.prune(topics, inDays(11))).toBe(0);
    fails = false;
    await until(async () => (await lagOf('slow')) === 0);
    expect(await log.prune(topics, inDays(9))).toBe(0);
    expect(await log.prune(topics, inDays(11))).toBe(3);
    expect(await log.prune(topics, inDays(11))).toBe(0);
    // A new group begins at the oldest that is left, and counts no more than that.
    expect(await lagOf('new')).toBe(0);
    await append('t', '4');
    expect(await lagOf('new')).toBe(1);
    const late: Delivered[] = [];
    await log.subscribe('new', ['t', 'for-ever'], async (records) => void late.push(...records));
    await until(async () => late.length === 2);
    expect(late.map(({ value, offset }) => [value, offset]).sort()).toEqual([
      ['4', '3'],
      ['x', '0'],
    ]);
    await log.close();
  });

  test('a group that has not come for a year holds nothing back, as its place is forgotten on a broker', async () => {
    const log = await harness.open();
    const kept = { name: 't', partitions: 1, retentionDays: 10 };
    await log.declareTopics([kept]);
    await log.append([{ topic: 't', key: 'k', headers: {}, value: '1' }]);
    const gone = await log.subscribe('gone', ['t'], () => Promise.reject(new Error('never')));
    await gone.stop();
    expect(await log.prune([kept], Date.now() + 300 * 86_400_000)).toBe(0);
    expect(await log.prune([kept], Date.now() + 366 * 86_400_000)).toBe(1);
    await log.close();
  });

  test('a file of before records had a time is read on, and its records count as of today', async () => {
    files++;
    const database = openSqlite(current());
    database.exec(`CREATE TABLE partition(id INTEGER PRIMARY KEY, topic TEXT NOT NULL, number INTEGER NOT NULL,
        head INTEGER NOT NULL DEFAULT 0, UNIQUE(topic, number)) STRICT;
      CREATE TABLE record(place INTEGER PRIMARY KEY, key TEXT NOT NULL, headers TEXT NOT NULL, value TEXT NOT NULL) STRICT;
      INSERT INTO partition VALUES(1, 't', 0, 1);
      INSERT INTO record VALUES(${String(2 ** 36)}, 'k', '{}', 'old');`);
    database.close();
    const log = await harness.reopen();
    const kept = { name: 't', partitions: 1, retentionDays: 10 };
    const seen: Delivered[] = [];
    expect(await log.prune([kept], Date.now() + 9 * 86_400_000)).toBe(0);
    await log.subscribe('g', ['t'], async (records) => void seen.push(...records));
    for (let waitedMs = 0; waitedMs < 5_000 && seen.length < 1; waitedMs += 20) await sleep(20);
    expect(seen.map(({ value }) => value)).toEqual(['old']);
    await log.close();
  });

  test('an offset that cannot be committed holds up neither another group nor an append of the same tick', async () => {
    const log = await harness.open();
    await log.declareTopics([{ name: 't', partitions: 1 }]);
    await log.append([{ topic: 't', key: 'k', headers: {}, value: '1' }]);
    const database = openSqlite(current());
    database.exec(`CREATE TRIGGER refused BEFORE INSERT ON committed WHEN NEW."group" = 'bad'
      BEGIN SELECT RAISE(ABORT, 'not this group'); END`);
    database.close();
    // All of them hand their batch back in one tick.
    const gate = Promise.withResolvers<undefined>();
    const entered = { bad: 0, good: 0 };
    for (const group of ['bad', 'good'] as const)
      await log.subscribe(group, ['t'], async () => {
        entered[group] += 1;
        await gate.promise;
      });
    for (let waitedMs = 0; waitedMs < 5_000 && (!entered.bad || !entered.good); waitedMs += 20) await sleep(20);
    gate.resolve(undefined);
    await log.append([{ topic: 't', key: 'k', headers: {}, value: '2' }]);
    const lagOf = async (group: string) => (await log.lag(group, ['t']))[0]?.lag;
    for (let waitedMs = 0; waitedMs < 5_000 && (await lagOf('good')) !== 0; waitedMs += 20) await sleep(20);
    expect([await lagOf('good'), await lagOf('bad')]).toEqual([0, 2]);
    expect(entered.good).toBe(2);
    await log.close();
  });

  test('refuses a topic nobody declared, for writing and for reading', async () => {
    const log = await harness.open();
    await expect(log.append([{ topic: 'unknown', key: 'k', headers: {}, value: '' }])).rejects.toThrow('not declared');
    await expect(log.subscribe('g', ['unknown'], async () => undefined)).rejects.toThrow('not declared');
    await log.close();
  });

  test('gives the partitions of a member that died to another once its lease has ended', async () => {
    const one = await harness.open();
    await one.declareTopics([{ name: 't', partitions: 2 }]);
    // A member whose process stops: its event loop hangs in a handler that never ends, and nothing renews its lease.
    const dead = openEmbeddedLog(current(), { ...options, leaseMs: 300, shareMs: 1e9 });
    let taken = 0;
    const gate = Promise.withResolvers<undefined>();
    await one.append([
      { topic: 't', key: 'a', headers: {}, value: '1' },
      { topic: 't', key: 'b', headers: {}, value: '2' },
    ]);
    await dead.subscribe('g', ['t'], () => {
      taken++;
      return gate.promise;
    });
    const seen: Delivered[] = [];
    const alive = openEmbeddedLog(current(), { ...options, leaseMs: 300 });
    await alive.subscribe('g', ['t'], async (records) => {
      seen.push(...records);
    });
    for (let waitedMs = 0; waitedMs < 5_000 && seen.length < 2; waitedMs += 20) await sleep(20);
    expect(taken).toBeGreaterThan(0);
    expect(seen.map(({ value }) => value).sort()).toEqual(['1', '2']);
    gate.resolve(undefined);
    await Promise.all([dead.close(), alive.close(), one.close()]);
  });

  test('does not let a member that lost its partition move the offset', async () => {
    const log = await harness.open();
    await log.declareTopics([{ name: 't', partitions: 1 }]);
    await log.append([{ topic: 't', key: 'a', headers: {}, value: '1' }]);
    const slow = openEmbeddedLog(current(), { ...options, leaseMs: 100, shareMs: 1e9 });
    const gate = Promise.withResolvers<undefined>();
    await slow.subscribe('g', ['t'], async () => {
      await gate.promise;
    });
    const quick = openEmbeddedLog(current(), { ...options, leaseMs: 100 });
    let failures = 0;
    await quick.subscribe('g', ['t'], async () => {
      failures++;
      throw new Error('not yet');
    });
    for (let waitedMs = 0; waitedMs < 5_000 && failures === 0; waitedMs += 20) await sleep(20);
    gate.resolve(undefined);
    await sleep(50);
    expect(await log.lag('g', ['t'])).toEqual([{ topic: 't', partition: 0, lag: 1, first: 0, next: null, end: 1 }]);
    await slow.close();
    await quick.close();
    await log.close();
  });
});
