import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { LogDriver } from '@huji/chassis/events/log-driver.ts';
import { caughtUp, firstTimes, withKafkaPlace } from './kafka-place.ts';
import { killServer, restart } from './local-engines.ts';
import { until } from './until.ts';

/** Appends numbers one after the other under one key; an append that failed is given again, as the relay does. */
const counting = (log: LogDriver, topic: string, key: string, going: () => boolean) => {
  const acknowledged: string[] = [];
  const done = (async () => {
    for (let n = 0; going(); n++) {
      const value = String(n);
      for (;;) {
        try {
          await log.append([{ topic, key, headers: {}, value }]);
          break;
        } catch {
          await sleep(100);
        }
      }
      acknowledged.push(value);
    }
  })();
  return { acknowledged, done };
};

test('appends and a consumer go on by themselves through the death of the broker: nothing acknowledged is lost, keys keep their order', () =>
  withKafkaPlace(4, async (place) => {
    const { log, topic, group } = place;
    const seen: Record<string, string[]> = {};
    const subscription = await log.subscribe(group, [topic], async (records) => {
      for (const { key, value } of records) (seen[key] ??= []).push(value);
    });
    let going = true;
    const keys = Array.from({ length: 8 }, (_, n) => `key ${String(n)}`);
    const producers = keys.map((key) => counting(log, topic, key, () => going));
    await until('all had appended', () => producers.every(({ acknowledged }) => acknowledged.length > 20));

    killServer('kafka');
    await sleep(500);
    await expect(log.ping()).rejects.toThrow();
    await restart('kafka');
    const before = producers.map(({ acknowledged }) => acknowledged.length);
    await until('all went on', () =>
      producers.every(({ acknowledged }, at) => acknowledged.length > (before[at] ?? 0) + 20),
    );
    await log.ping();
    going = false;
    await Promise.all(producers.map(({ done }) => done));
    await until('all was seen', () =>
      producers.every(({ acknowledged }, at) => firstTimes(seen[keys[at] ?? ''] ?? []).length >= acknowledged.length),
    );
    keys.forEach((key, at) => {
      expect(firstTimes(seen[key] ?? [])).toEqual(producers[at]?.acknowledged);
    });
    await caughtUp(place);
    await subscription.stop();
  }));

test('what was acknowledged before a kill -9 is there after it, for a group that begins later', () =>
  withKafkaPlace(4, async ({ log, topic, group }) => {
    await log.append(
      Array.from({ length: 500 }, (_, n) => ({ topic, key: `k${String(n % 7)}`, headers: {}, value: String(n) })),
    );
    killServer('kafka');
    await restart('kafka');
    const seen = new Set<string>();
    const subscription = await log.subscribe(group, [topic], async (records) => {
      for (const { value } of records) seen.add(value);
    });
    await until('all was seen', () => seen.size === 500);
    await subscription.stop();
  }));

test('a handler that breaks with a TypeError, which would end a consumer of the library for good, is given the records again', () =>
  withKafkaPlace(4, async ({ log, topic, group }) => {
    await log.append([{ topic, key: 'k', headers: {}, value: 'v' }]);
    let calls = 0;
    const seen: string[] = [];
    const subscription = await log.subscribe(group, [topic], async (records) => {
      calls++;
      if (calls <= 4) (undefined as unknown as { missing: () => void }).missing();
      seen.push(...records.map(({ value }) => value));
    });
    await until('it was handled', () => seen.length > 0);
    await subscription.stop();
    expect([calls, seen]).toEqual([5, ['v']]);
  }));

test('one append that cannot succeed fails alone, and the next ones go through', () =>
  withKafkaPlace(4, async ({ log, topic, group }) => {
    const good = (n: number) => log.append([{ topic, key: 'k', headers: {}, value: String(n) }]);
    const bad = log.append([{ topic: 'nobody.owns-this', key: 'k', headers: {}, value: 'denied' }]);
    const outcomes = await Promise.allSettled([good(1), bad, good(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await good(3);
    const seen: string[] = [];
    const subscription = await log.subscribe(group, [topic], async (records) => {
      seen.push(...records.map(({ value }) => value));
    });
    await until('all were seen', () => firstTimes(seen).length === 3);
    await subscription.stop();
    expect(firstTimes(seen)).toEqual(['1', '2', '3']);
  }));

test('an idle producer and three idle consumers cost less than 2 % of a core', () =>
  withKafkaPlace(4, async ({ log, topic, group }) => {
    const subscriptions = await Promise.all(
      ['a', 'b', 'c'].map((name) => log.subscribe(`${group}.${name}`, [topic], () => Promise.resolve())),
    );
    await log.append([{ topic, key: 'k', headers: {}, value: 'v' }]);
    // The calmest of three spells: what earlier tests left to the garbage collector is not the driver's cost.
    let share = Infinity;
    const idleMs = 4_000;
    for (let spell = 0; spell < 3; spell += 1) {
      const before = process.cpuUsage();
      await sleep(idleMs);
      const { user, system } = process.cpuUsage(before);
      share = Math.min(share, (user + system) / 1_000 / idleMs);
    }
    process.stderr.write(`idle: ${(share * 100).toFixed(2)} % of a core\n`);
    await Promise.all(subscriptions.map((each) => each.stop()));
    expect(share).toBeLessThan(0.02);
  }));
