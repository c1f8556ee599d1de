import { expect, test } from '@jest/globals';
import { reaction } from '@huji/chassis/events/consumer.ts';
import { EventLog } from '@huji/chassis/events/event-log.ts';
import type { LogDriver } from '@huji/chassis/events/log-driver.ts';
import { Parking } from '@huji/chassis/events/parking.ts';
import { PLACES } from '@huji/chassis/events/places.ts';
import { startConsumer } from '@huji/chassis/events/run-consumer.ts';
import { temporaryStore } from '@huji/chassis/testing/temporary-store.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { defineEvent } from '@huji/contracts/shared/event-contract.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { z } from 'zod';
import { withKafkaPlace } from './kafka-place.ts';
import { until } from './until.ts';

const AT = '2026-05-02T00:00:00.000Z' as Instant;
const clock = { now: () => AT, today: () => civilDate('2026-05-02') };

test('an event of a later version waits in the broker for the member that can read it: handled once, by it, nothing parked', () =>
  withKafkaPlace(1, async ({ log, other, topic, group }) => {
    const { store, remove } = temporaryStore();
    const parking = new Parking(store, 'test', clock);
    const contractOf = (version: number) =>
      defineEvent({
        type: `test.noted.v${String(version)}`,
        topic,
        key: 'k',
        summary: 'noted',
        heardBy: [],
        data: z.object({ n: z.int() }),
      });
    const heard: string[] = [];
    let waits = 0;
    const member = (driver: LogDriver, name: string, version: number) =>
      startConsumer({
        // The broker lets this principal join groups of this name.
        service: group,
        // Both are members of one group, of which one knows the next version beside the first.
        definition: {
          name: 'ear',
          reactions: [1, 2]
            .filter((each) => each <= version)
            .map((each) =>
              reaction(contractOf(each), async ({ data: { n } }) => {
                heard.push(`${name}:${String(n)}`);
              }),
            ),
        },
        store,
        log: new EventLog(driver),
        parking,
        clock,
        observer: {
          waiting: () => {
            waits += 1;
          },
        },
      });
    store.declare(PLACES);
    await store.migrate();
    const event = (n: number, version: number) => ({
      topic,
      key: 'k',
      value: JSON.stringify({ n }),
      headers: {
        ce_specversion: '1.0',
        ce_id: `test/note/k.${String(n)}.0`,
        ce_source: '/test',
        ce_type: contractOf(version).type,
        ce_time: AT,
        ce_subject: 'k',
      },
    });
    await log.append([event(1, 1), event(2, 2), event(3, 1)]);
    const old = member(log, 'old', 1);
    await until('the old one waited', () => waits >= 5);
    expect(heard).toEqual(['old:1']);
    const newer = member(other, 'newer', 2);
    // A rollout: the new one has joined, the old one is told to end.
    await newer.subscribed;
    await old.stop();
    await until('the newer one has handled what waited', () => heard.includes('newer:3'));
    expect(heard.filter((each) => each !== 'newer:1')).toEqual(['old:1', 'newer:2', 'newer:3']);
    expect(await parking.countOpen(10)).toBe(0);
    await newer.stop();
    await remove();
  }));
