import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { defineEvent } from '@huji/contracts/shared/event-contract.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { z } from 'zod';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { toOutbox } from './cloud-event-binding.ts';
import { reaction } from './consumer.ts';
import { openEmbeddedLog } from './embedded-log.ts';
import { EventLog } from './event-log.ts';
import { Parking } from './parking.ts';
import { startConsumer } from './run-consumer.ts';

const noted = defineEvent({
  type: 'test.noted.v1',
  topic: 'test.note',
  key: 'k',
  summary: '',
  heardBy: [],
  data: z.object({ n: z.int() }),
});
const clock = { now: () => '2028-01-01T00:00:00.000Z' as Instant, today: () => civilDate('2028-01-01') };

let temporary: TemporaryStore;
beforeEach(() => {
  temporary = temporaryStore();
});
afterEach(() => temporary.remove());

/** A log of its own each time: that of a group whose place was lost begins at the oldest record. */
const hear = async (file: string, years: readonly number[]): Promise<number[]> => {
  const heard: number[] = [];
  const log = new EventLog(openEmbeddedLog(join(temporary.directory, file)));
  const parking = new Parking(temporary.store, 'test', clock);
  const consumer = startConsumer({
    service: 'test',
    definition: { name: 'ear', reactions: [reaction(noted, async ({ data: { n } }) => void heard.push(n))] },
    store: temporary.store,
    log,
    parking,
    clock,
  });
  await temporary.store.migrate();
  await log.declareTopics([{ name: noted.topic, partitions: 1 }]);
  for (const year of years) {
    const envelope = {
      commandId: 'c',
      actor: 't',
      at: `${String(year)}-06-01T00:00:00.000Z` as Instant,
      on: clock.today(),
    };
    const origin = { service: 'far', collection: 'note', id: 'a', revision: year };
    await log.publish(toOutbox(origin, [{ contract: noted, key: 'a', data: { n: year } }], envelope));
  }
  await consumer.subscribed;
  for (let tries = 0; tries < 400; tries++) {
    if ((await log.lag('test.ear', [noted.topic])).every(({ lag }) => lag === 0)) break;
    await new Promise((done) => setTimeout(done, 10));
  }
  await consumer.stop();
  await log.close();
  return heard;
};

test('a group whose place was lost passes over what it handled longer ago than commands are remembered', async () => {
  expect(await hear('first.sqlite', [1998, 2020, 2027])).toEqual([1998, 2020, 2027]);
  // The younger one comes to its reaction again: its commands are remembered.
  expect(await hear('again.sqlite', [1998, 2020, 2027])).toEqual([2027]);
});

test('a group that never read hears everything, however old it is; and so does one that comes further', async () => {
  expect(await hear('first.sqlite', [1998])).toEqual([1998]);
  expect(await hear('again.sqlite', [1998, 1999, 2000])).toEqual([1999, 2000]);
});
