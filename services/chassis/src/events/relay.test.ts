import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import type { CollectionDeclaration } from '../persistence/document-driver.ts';
import type { Envelope } from '../aggregate/envelope.ts';
import type { AuditEntry } from '../security/audit-chain.ts';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';
import { auditRecords } from './audit-record.ts';
import { openEmbeddedLog } from './embedded-log.ts';
import { EventLog } from './event-log.ts';
import type { Delivered, LogDriver } from './log-driver.ts';
import { type Relay, startRelay } from './relay.ts';

const NOTES: CollectionDeclaration = { name: 'note', type: 'documents', indexes: [], shards: 3 };

describe('the relay', () => {
  let temporary: TemporaryStore;
  let driver: LogDriver;
  let relays: Relay[] = [];
  let seen: Delivered[] = [];
  let failingAppends = 0;
  let failingAfterAppends = 0;
  let failingSettles = 0;
  let failingRecords = 0;
  let recorded: AuditEntry[] = [];
  let poison: string | null = null;
  let holding: Promise<unknown> | null = null;
  let held = 0;
  /** Streams that the database can give in one answer. */
  let readable = Number.POSITIVE_INFINITY;
  const asked: number[] = [];
  const faults: string[] = [];

  beforeEach(async () => {
    relays = [];
    seen = [];
    [failingAppends, failingAfterAppends, failingSettles, failingRecords] = [0, 0, 0, 0];
    recorded = [];
    [poison, holding, held, readable] = [null, null, 0, Number.POSITIVE_INFINITY];
    faults.length = 0;
    asked.length = 0;
    temporary = temporaryStore({
      wrap: (inner) => ({
        ...inner,
        claimOutbox: (collection, shard, owner, nowMs, leaseMs, max) => {
          asked.push(max);
          return max > readable
            ? Promise.reject(new Error('too much'))
            : inner.claimOutbox(collection, shard, owner, nowMs, leaseMs, max);
        },
        settleOutbox: (collection, published) =>
          failingSettles-- > 0 ? Promise.reject(new Error('settle')) : inner.settleOutbox(collection, published),
      }),
    });
    const inner = openEmbeddedLog(join(temporary.directory, 'log.sqlite'));
    driver = {
      ...inner,
      append: async (records) => {
        if (failingAppends-- > 0) throw new Error('append');
        if (records.some(({ value }) => value === poison)) throw new Error('not to be published');
        if (holding !== null) {
          held += 1;
          await holding;
        }
        await inner.append(records);
        if (failingAfterAppends-- > 0) throw new Error('after append');
      },
    };
    await temporary.store.migrate([NOTES]);
    await inner.declareTopics([{ name: 't', partitions: 2 }]);
    await inner.subscribe('g', ['t'], async (records) => {
      seen.push(...records);
    });
  });
  afterEach(async () => {
    await Promise.all(relays.map((relay) => relay.stop()));
    await driver.close();
    await temporary.remove();
  });

  const start = (owner: string, { leaseMs = 15_000, pollMs = 250 } = {}): Relay => {
    const relay = startRelay({
      store: temporary.store,
      log: new EventLog(driver),
      audit: {
        record: async (entry) => {
          if (failingRecords-- > 0) throw new Error('record');
          recorded.push(entry);
        },
      },
      collections: [NOTES, { name: 'view', type: 'view', indexes: [], shards: 1 }],
      owner,
      clock: { nowMs: Date.now },
      onFault: (where) => void faults.push(where),
      leaseMs,
      pollMs,
      idlePollMs: Math.max(pollMs, 2_000),
    });
    relays.push(relay);
    return relay;
  };
  const commit = async (id: string, revision: number): Promise<void> => {
    const eventId = `${id}.${String(revision)}`;
    const headers = { ce_id: eventId };
    await temporary.store.commit('note', {
      id,
      revision,
      commandId: eventId,
      atMs: Date.now(),
      body: null,
      index: {},
      outbox: [{ eventId, topic: 't', key: id, headers, value: eventId }],
    });
  };
  const until = async (condition: () => boolean): Promise<void> => {
    for (let waited = 0; waited < 600 && !condition(); waited++) await sleep(10);
    expect(condition()).toBe(true);
  };
  const pending = async (): Promise<number> => (await temporary.store.outboxBacklog('note', Date.now())).pending;
  const ids = (): string[] => seen.map(({ value }) => value);

  test('publishes what was committed before and after its start, per stream in order, and forgets it', async () => {
    for (let revision = 0; revision < 3; revision++)
      await Promise.all(['a', 'b', 'c'].map((id) => commit(id, revision)));
    start('one', { pollMs: 60_000 }); // whatever comes later is woken, not polled
    await until(() => seen.length === 9);
    await commit('a', 3);
    await until(() => seen.length === 10);
    expect(ids().filter((id) => id.startsWith('a'))).toEqual(['a.0', 'a.1', 'a.2', 'a.3']);
    await until(() => seen.length === 10);
    await sleep(20);
    expect(await pending()).toBe(0);
  });

  test('goes on at once while more lies there than it takes at a time', async () => {
    const ids = Array.from({ length: 2_000 }, (_, at) => `n${String(at)}`);
    await Promise.all(ids.map((id) => commit(id, 0)));
    start('one', { pollMs: 60_000 });
    await until(() => seen.length === ids.length);
    expect(asked.filter((max) => max === 500).length).toBeGreaterThan(NOTES.shards);
  });

  test('gives the audit log what a command left for it beside its events, and the log never sees it', async () => {
    failingRecords = 2;
    const origin = { service: 'test', collection: 'note', id: 'a', revision: 1 };
    const envelope: Envelope = {
      commandId: 'c1',
      actor: 'cashier-1',
      at: '2026-05-02T00:00:00.000Z' as Instant,
      on: civilDate('2026-05-02'),
      audit: { stream: 'note/a', action: 'note-written', data: { fen: 5 } },
    };
    const outbox = [
      { eventId: 'a.0', topic: 't', key: 'a', headers: { ce_id: 'a.0' }, value: 'a.0' },
      ...auditRecords(origin, envelope),
    ];
    await temporary.store.commit('note', {
      id: 'a',
      revision: 0,
      commandId: 'c1',
      atMs: Date.now(),
      body: null,
      index: {},
      outbox,
    });
    start('one', { pollMs: 20 }); // the process that wrote it did not live to tell
    await until(() => recorded.length === 1);
    expect(recorded).toEqual([
      {
        stream: 'note/a',
        action: 'note-written',
        actor: 'cashier-1',
        at: '2026-05-02T00:00:00.000Z',
        commandId: 'c1',
        data: { fen: 5 },
      },
    ]);
    await sleep(50);
    expect(await pending()).toBe(0);
    expect(new Set(ids())).toEqual(new Set(['a.0']));
  });

  test('publishes again, with the same ids, what it could not forget', async () => {
    failingSettles = 1;
    await commit('a', 0);
    start('one');
    await until(() => seen.length === 2);
    expect(ids()).toEqual(['a.0', 'a.0']);
    await sleep(50);
    expect(await pending()).toBe(0);
    expect(faults).toHaveLength(1);
  });

  test('goes on by itself when the log was away, before and after the records were written', async () => {
    failingAppends = 3;
    failingAfterAppends = 1;
    start('one');
    await commit('a', 0);
    await until(() => ids().includes('a.0'));
    await commit('a', 1);
    await until(() => ids().includes('a.1'));
    await sleep(50);
    expect(await pending()).toBe(0);
    expect(faults.length).toBeGreaterThanOrEqual(4);
  });

  test('two relays publish a shard one at a time; when one dies the other takes over', async () => {
    start('one', { leaseMs: 300 });
    start('two', { leaseMs: 300 });
    const streams = Array.from({ length: 30 }, (_, n) => `s${String(n)}`);
    await Promise.all(streams.map((id) => commit(id, 0)));
    await until(() => seen.length >= 30);
    await sleep(50);
    expect(ids().sort()).toEqual(streams.map((id) => `${id}.0`).sort());
    await relays[0]?.stop();
    await Promise.all(streams.map((id) => commit(id, 1)));
    await until(() => new Set(ids()).size === 60);
  });

  test('stops soon, also in the middle of a pause after a fault', async () => {
    failingAppends = 1_000;
    const relay = start('one');
    await commit('a', 0);
    await sleep(1_700); // by now the pause is 1.6 s
    const stoppedAt = performance.now();
    await relay.stop();
    expect(performance.now() - stoppedAt).toBeLessThan(700);
    failingAppends = 0;
  });

  test('a stream that cannot be published does not hold the others of its shard up', async () => {
    poison = 's0.0';
    const streams = Array.from({ length: 12 }, (_, n) => `s${String(n)}`);
    await Promise.all(streams.map((id) => commit(id, 0)));
    start('one');
    await until(() => seen.length === 11);
    await sleep(400);
    expect(ids().sort()).toEqual(
      streams
        .slice(1)
        .map((id) => `${id}.0`)
        .sort(),
    );
    expect(await pending()).toBe(1);
    poison = null;
    await until(() => seen.length === 12);
  });

  test('keeps its lease while the log holds an append up, so that no other replica publishes the same', async () => {
    const released = Promise.withResolvers<undefined>();
    holding = released.promise;
    await commit('a', 0);
    start('one', { leaseMs: 1_000 });
    await until(() => held === 1);
    start('two', { leaseMs: 1_000, pollMs: 20 });
    await sleep(2_500);
    expect(held).toBe(1);
    holding = null;
    released.resolve(undefined);
    await until(() => seen.length === 1);
    await sleep(100);
    expect(ids()).toEqual(['a.0']);
  });

  test('asks for less when what it asks for cannot be read, and for more again afterwards', async () => {
    readable = 200;
    const streams = Array.from({ length: 40 }, (_, n) => `s${String(n)}`);
    await Promise.all(streams.map((id) => commit(id, 0)));
    start('one');
    await until(() => new Set(ids()).size === 40);
    expect(Math.min(...asked.filter((max) => max > 1))).toBe(125);
    readable = Number.POSITIVE_INFINITY;
    asked.length = 0;
    await commit('s1', 1);
    await until(() => new Set(ids()).size === 41);
  });
});
