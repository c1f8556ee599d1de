import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { caughtUp, record, texts, withKafkaPlace } from './kafka-place.ts';
import { until } from './until.ts';

/** Longer than the six seconds after which the broker gives the partitions of a silent member to the others. */
const WORK_MS = 9_000;
const BEAT_MS = 500;

const working = async (heartbeat: () => Promise<void>): Promise<void> => {
  const deadline = Date.now() + WORK_MS;
  while (Date.now() < deadline) {
    await sleep(BEAT_MS);
    await heartbeat();
  }
};

describe('of a handler that works longer than the session, while another member joins,', () => {
  test('the records are handled once and committed when it calls its heartbeat; the other has its share afterwards', () =>
    withKafkaPlace(2, async (place) => {
      const { log, other, topic, group, faults } = place;
      const appended = texts(40);
      await log.append(appended.map((value) => record(topic, `k${value}`, value)));
      const mine: string[] = [];
      let finished = 0;
      const first = await log.subscribe(group, [topic], async (records, heartbeat) => {
        mine.push(...records.map(({ value }) => value));
        if (finished < appended.length) await working(heartbeat);
        finished += records.length;
      });
      await until('the work began', () => mine.length > 0);
      const others: string[] = [];
      const joining = other.subscribe(group, [topic], async (records) => {
        others.push(...records.map(({ value }) => value));
      });
      await until('the work ended', () => finished >= appended.length);
      const second = await joining;
      await caughtUp(place);
      expect(mine.toSorted()).toEqual(appended.toSorted());
      expect([others, faults]).toEqual([[], []]);

      await log.append(appended.map((value) => record(topic, `k${value}`, `later ${value}`)));
      await until('both had a share', () => mine.length + others.length >= 2 * appended.length);
      expect([...mine, ...others].toSorted()).toEqual(
        [...appended, ...appended.map((value) => `later ${value}`)].toSorted(),
      );
      expect(others.length).toBeGreaterThan(0);
      expect(mine.length).toBeGreaterThan(appended.length);
      await Promise.all([first.stop(), second.stop()]);
    }));

  test('the records come to the other when it does not', () =>
    withKafkaPlace(2, async ({ log, other, topic, group }) => {
      const appended = texts(40);
      await log.append(appended.map((value) => record(topic, `k${value}`, value)));
      const gate = Promise.withResolvers<undefined>();
      let began = false;
      const first = await log.subscribe(group, [topic], () => {
        began = true;
        return gate.promise;
      });
      await until('the work began', () => began);
      const others = new Set<string>();
      try {
        await other.subscribe(group, [topic], async (records) => {
          for (const { value } of records) others.add(value);
        });
        await until('the other was given all', () => others.size === appended.length);
      } finally {
        gate.resolve(undefined);
      }
      await first.stop();
    }));
});
