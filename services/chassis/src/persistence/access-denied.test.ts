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
