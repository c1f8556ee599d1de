import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { toOutbox } from '@huji/chassis/events/cloud-event-binding.ts';
import { reaction } from '@huji/chassis/events/consumer.ts';
import { EventLog } from '@huji/chassis/events/event-log.ts';
import type { LogDriver } from '@huji/chassis/events/log-driver.ts';
import { Parking } from '@huji/chassis/events/parking.ts';
import { PLACES } from '@huji/chassis/events/places.ts';
import { startConsumer } from '@huji/chassis/events/run-consumer.ts';
import { SLICES } from '@huji/chassis/events/slices.ts';
import { temporaryStore } from '@huji/chassis/testing/temporary-store.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { defineEvent } from '@huji/contracts/shared/event-contract.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { z } from 'zod';
import { type KafkaPlace, withKafkaPlace } from './kafka-place.ts';
import { until } from './until.ts';

const PERSONS = 50_000;
/** Work on one person, 64 side by side: 50,000 take longer than a group waits for a sign of life, and for being shared anew. */
const ACT_MS = 25;
const AT = '2026-05-02T00:00:00.000Z' as Instant;
const clock = { now: () => AT, today: () => civilDate('2026-05-02') };

const grantingOf = async ({ topic, group }: KafkaPlace) => {
  const paid = defineEvent({
    type: 'test.paid.v1',
    topic,
    key: 'k',
    summary: 'paid',
    heardBy: [],
    data: z.object({ persons: z.int() }),
  });
  const { store, remove } = temporaryStore();
  const parking = new Parking(store, 'test', clock);
  const acts = new Map<string, number>();
  const by = new Map<string, number>();
  /** How often a member was given partitions: each time the group was shared. */
  const begun: string[] = [];
  const faults: unknown[] = [];
  const member = (driver: LogDriver, name: string) =>
    startConsumer({
      // The broker lets this principal join groups of this name.
      service: group,
      definition: {
        name: 'ear',
        reactions: [
          reaction(paid, async ({ data: { persons }, subject }, { eachStream }) => {
            begun.push(`${name}:${subject}`);
            const ids = Array.from({ length: persons }, (_, n) => `${subject}-${String(n)}`);
            await eachStream(ids, async (person) => {
              if (persons > 1) await sleep(ACT_MS);
              acts.set(person, (acts.get(person) ?? 0) + 1);
              by.set(name, (by.get(name) ?? 0) + 1);
            });
          }),
        ],
      },
      store,
      log: new EventLog(driver),
      parking,
      clock,
      observer: { failed: (_where, error) => void faults.push(error) },
    });
  for (const each of [PLACES, SLICES]) store.declare(each);
  await store.migrate();
  const say = (key: string, persons: number) =>
    toOutbox(
      { service: 'far', collection: 'batch', id: key, revision: 1 },
      [{ contract: paid, key, data: { persons } }],
      { commandId: key, actor: 't', at: AT, on: clock.today() },
    ).map(({ headers, value }) => ({ topic, key, headers, value }));
  return { member, say, acts, by, begun, faults, parking, remove };
};

const eachOnce = (acts: ReadonlyMap<string, number>): boolean => [...acts.values()].every((times) => times === 1);

test(
  '50,000 persons of one event, on one of two members: the group is not shared anew, nobody is acted on twice',
  () =>
    withKafkaPlace(2, async (place) => {
      const { member, say, acts, begun, faults, parking, remove } = await grantingOf(place);
      const members = [member(place.log, 'one'), member(place.other, 'two')];
      await Promise.all(members.map(({ subscribed }) => subscribed));
      const others = Array.from({ length: 8 }, (_, n) => `small${String(n)}`);
      await place.log.append(others.flatMap((key) => say(key, 1)));
      await until('both work', () => new Set(begun.map((each) => each.split(':')[0])).size === 2);
      begun.length = 0;
      const startedMs = performance.now();
      await place.log.append(say('large', PERSONS));
      // Whoever has the other partition goes on meanwhile.
      let rounds = 0;
      while ([...acts.keys()].filter((id) => id.startsWith('large-')).length < PERSONS) {
        rounds += 1;
        await place.log.append(say(`meanwhile${String(rounds)}`, 1));
        await sleep(500);
        if (performance.now() - startedMs > 240_000) throw new Error('it does not come to its end');
      }
      const seconds = (performance.now() - startedMs) / 1_000;
      await until('all was committed', async () =>
        (await place.log.lag(`${place.group}.ear`, [place.topic])).every(({ lag }) => lag === 0),
      );
      // Longer than a group waits for a sign of life (6 s) and to be shared anew (15 s).
      expect(seconds).toBeGreaterThan(16);
      expect(begun.filter((each) => each.endsWith(':large'))).toHaveLength(1);
      expect([eachOnce(acts), acts.size]).toEqual([true, PERSONS + others.length + rounds]);
      expect([faults, place.faults, await parking.countOpen(1)]).toEqual([[], [], 0]);
      await Promise.all(members.map(({ stop }) => stop()));
      await remove();
    }),
  300_000,
);

test(
  'a member that joins amid them takes over between two slices: both have worked, nobody was acted on twice',
  () =>
    withKafkaPlace(1, async (place) => {
      const { member, say, acts, by, begun, parking, remove } = await grantingOf(place);
      const first = member(place.log, 'one');
      await first.subscribed;
      await place.log.append(say('large', PERSONS));
      await until('the first is amid them', () => acts.size > PERSONS / 10);
      const second = member(place.other, 'two');
      await second.subscribed;
      await first.stop();
      await until('all were acted on', () => acts.size === PERSONS, 240_000);
      expect([begun[0], begun.at(-1)]).toEqual(['one:large', 'two:large']);
      expect([eachOnce(acts), (by.get('two') ?? 0) > 0, await parking.countOpen(1)]).toEqual([true, true, 0]);
      await second.stop();
      await remove();
    }),
  300_000,
);
