import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { defineEvent } from '@huji/contracts/shared/event-contract.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { z } from 'zod';
import { reaction } from '../events/consumer.ts';
import { createHandling } from '../events/handling.ts';
import { Parking } from '../events/parking.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { AccessDenied } from './faults.ts';

const AT = '2026-05-02T00:00:00.000Z' as Instant;
const clock = { now: () => AT, today: () => civilDate('2026-05-02') };

/** A database whose rights somebody took from this process. */
const locked = async () => {
  let denies = true;
  let writes = 0;
  const denied = new Error('not authorized');
  const place = temporaryStore({
    wrap: (driver) => ({
      ...driver,
      commitMany: async (collection, each) => {
        writes += 1;
        if (denies) throw denied;
        return driver.commitMany(collection, each);
      },
      isDenied: (error) => error === denied,
    }),
  });
  place.store.declare({ name: 'note', type: 'documents', indexes: [], shards: 1 });
  const parking = new Parking(place.store, 'test', clock);
  await place.store.migrate();
  const write = (id: string) =>
    place.store.commit('note', { id, revision: 0, commandId: id, atMs: 0, body: {}, index: {}, outbox: [] });
  return { ...place, parking, write, writes: () => writes, allow: () => (denies = false) };
};

test('a process that may not write says so at once, is not ready, asks once a second, and goes on when it may', async () => {
  const { store, write, writes, allow, remove } = await locked();
  const startedMs = performance.now();
  const outcomes = await Promise.allSettled(Array.from({ length: 200 }, (_, n) => write(String(n))));
  expect(outcomes.every((each) => each.status === 'rejected' && each.reason instanceof AccessDenied)).toBe(true);
  expect(performance.now() - startedMs).toBeLessThan(2_000);
  expect(writes()).toBeLessThanOrEqual(2);
  await expect(store.ping()).rejects.toBeInstanceOf(AccessDenied);
  allow();
  await sleep(1_050);
  await store.ping();
  expect(await write('after')).toBe(true);
  await remove();
});

test('an event that is heard meanwhile is not parked: it is no fault of the event, and comes again', async () => {
  const { store, parking, write, allow, remove } = await locked();
  const noted = defineEvent({
    type: 'test.noted.v1',
    topic: 'test.note',
    key: 'k',
    summary: '',
    heardBy: [],
    data: z.object({ n: z.int() }),
  });
  const definition = { name: 'on-noted', reactions: [reaction(noted, async () => void (await write('heard')))] };
  const handling = createHandling({ service: 'test', definition, store, parking, clock, retryMs: 1 });
  const record = {
    topic: noted.topic,
    partition: 0,
    offset: '0',
    key: 'a',
    value: '{"n":1}',
    headers: { ce_specversion: '1.0', ce_id: 'far/note/a.1.0', ce_source: '/far', ce_type: noted.type, ce_time: AT },
  };
  await expect(handling.handle(record)).rejects.toBeInstanceOf(AccessDenied);
  allow();
  await sleep(1_050);
  await handling.handle(record);
  expect([await parking.countOpen(10), (await store.load('note', 'heard')) !== null]).toEqual([0, true]);
  await remove();
});

const NOTHING = { revision: 0, atMs: 0, body: {}, index: {}, outbox: [] };

/** A database that denies some calls, and takes all others. */
const denying = async (denies: { write?: (collection: string) => boolean; question?: () => boolean }) => {
  const denied = new Error('not authorized');
  const told: string[] = [];
  const place = temporaryStore({
    unknownOutcomePaceMs: 5,
    observer: { turnedAway: (collection) => void told.push(collection) },
    wrap: (driver) => ({
      ...driver,
      commitMany: async (collection, each) => {
        if (denies.write?.(collection) === true) throw denied;
        return driver.commitMany(collection, each);
      },
      loadMany: async (collection, ids) => {
        if (denies.question?.() === true) throw denied;
        return driver.loadMany(collection, ids);
      },
      isDenied: (error) => error === denied,
    }),
  });
  for (const name of ['note', 'secret']) place.store.declare({ name, type: 'documents', indexes: [], shards: 1 });
  await place.store.migrate();
  const write = (id: string, collection = 'note') => place.store.commit(collection, { ...NOTHING, id, commandId: id });
  return { ...place, told, write };
};

/** What holds of the first only. */
const once = (): (() => boolean) => {
  let left = 1;
  return () => left-- > 0;
};

test('a write that is denied once is asked again, and nobody who writes meanwhile is turned away', async () => {
  const first = once();
  const { store, told, write, remove } = await denying({ write: () => first() });
  const early = write('early');
  await sleep(1);
  const others = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => write(String(n))));
  expect(others.map(({ status }) => status)).toEqual(others.map(() => 'fulfilled'));
  expect(await early).toBe(true);
  await store.ping();
  expect(told).toEqual(['note']);
  await remove();
});

test('a write that is denied again and again is told so alone, and the process stays ready', async () => {
  const { store, write, remove } = await denying({ write: (collection) => collection === 'secret' });
  await expect(write('hidden', 'secret')).rejects.toBeInstanceOf(AccessDenied);
  expect(await write('open')).toBe(true);
  await store.ping();
  await remove();
});

test('a question that is denied once is asked again, and no write is turned away by it', async () => {
  const first = once();
  const { store, write, remove } = await denying({ question: () => first() });
  expect(await store.load('note', 'nobody')).toBeNull();
  expect(await write('after')).toBe(true);
  await store.ping();
  await remove();
});

test('a process whose questions are denied is not ready before they are answered', async () => {
  let denies = true;
  const { store, write, remove } = await denying({ question: () => denies });
  await expect(store.load('note', 'nobody')).rejects.toBeInstanceOf(AccessDenied);
  await expect(store.ping()).rejects.toBeInstanceOf(AccessDenied);
  denies = false;
  await sleep(1_050);
  await store.ping();
  expect(await write('after')).toBe(true);
  await remove();
});
