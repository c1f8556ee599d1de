import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { BATCH_RECORDS_MAX, type Delivered } from '../events/log-driver.ts';
import type { ConformanceCheck } from './conformance-check.ts';
import {
  byKey,
  caughtUp,
  keeping,
  type LogDriverHarness,
  range,
  record,
  until,
  withPlace,
} from './log-driver-harness.ts';

/** Everything a `LogDriver` promises. Every driver's test runs all of it. */
export const logDriverChecks: readonly ConformanceCheck<LogDriverHarness>[] = [
  {
    title: 'says which engine it is and answers a ping; topics may be declared again',
    run: (harness) =>
      withPlace(harness, 3, async ({ one, two, topic, group }) => {
        assert.match(await one.describe(), /\w/);
        await one.ping();
        await one.declareTopics([{ name: topic, partitions: 3 }]);
        await two.declareTopics([]);
        assert.equal((await one.lag(group, [topic])).length, 3);
        await one.append([]);
      }),
  },
  {
    title: 'every group sees every record from the first one on, per key in the order of appending',
    run: (harness) =>
      withPlace(harness, 4, async (place) => {
        const { one, topic, group } = place;
        const keys = range(9).map((n) => `k${String(n)}`);
        const append = (n: number) => one.append(keys.map((key) => record(topic, key, String(n))));
        for (const n of range(3)) await append(n);
        const [a, b]: [Delivered[], Delivered[]] = [[], []];
        const first = await one.subscribe(`${group}.a`, [topic], keeping(a));
        for (const n of [3, 4]) await append(n);
        const second = await one.subscribe(`${group}.b`, [topic], keeping(b));
        await append(5);
        await until(place, 'both groups saw all', () => a.length >= 54 && b.length >= 54);
        const expected = Object.fromEntries(keys.map((key) => [key, range(6).map(String)]));
        assert.deepEqual(byKey(a), expected);
        assert.deepEqual(byKey(b), expected);
        await Promise.all([first.stop(), second.stop()]);
      }),
  },
  {
    title: 'a key stays in its partition, offsets grow in it, and a batch is of one partition and not too large',
    run: (harness) =>
      withPlace(harness, 4, async (place) => {
        const { one, topic, group } = place;
        const count = BATCH_RECORDS_MAX * 3 + 17;
        for (let at = 0; at < count; at += 400)
          await one.append(
            range(Math.min(400, count - at)).map((n) => record(topic, `k${String(n % 40)}`, String(at + n))),
          );
        const batches: (readonly Delivered[])[] = [];
        const subscription = await one.subscribe(group, [topic], async (records) => {
          batches.push(records);
        });
        await until(place, 'all were seen', () => batches.flat().length >= count);
        await subscription.stop();
        const partitions = new Map<string, number>();
        const offsets = new Map<number, number>();
        for (const batch of batches) {
          assert.ok(batch.length >= 1 && batch.length <= BATCH_RECORDS_MAX, `a batch of ${String(batch.length)}`);
          assert.equal(new Set(batch.map(({ partition }) => partition)).size, 1);
          for (const { key, partition, offset } of batch) {
            assert.equal(partitions.get(key) ?? partition, partition, `${key} moved`);
            partitions.set(key, partition);
            assert.ok(Number(offset) > (offsets.get(partition) ?? -1));
            offsets.set(partition, Number(offset));
          }
        }
        assert.ok(new Set(partitions.values()).size > 1, 'all keys are in one partition');
      }),
  },
  {
    title: 'a handler that throws gets the same records again, before any later one',
    run: (harness) =>
      withPlace(harness, 1, async (place) => {
        const { one, topic, group } = place;
        await one.append(range(5).map((n) => record(topic, 'k', String(n))));
        const handled: string[] = [];
        const deliveries: string[][] = [];
        const subscription = await one.subscribe(group, [topic], async (records) => {
          deliveries.push(records.map(({ offset }) => offset));
          if (deliveries.length <= 2) throw new Error('the handler fails');
          handled.push(...records.map(({ value }) => value));
        });
        await until(place, 'the first try failed', () => deliveries.length >= 1);
        await one.append([record(topic, 'k', '5')]);
        await until(place, 'all were handled', () => handled.length >= 6);
        await subscription.stop();
        assert.deepEqual(handled, range(6).map(String));
        assert.ok(deliveries.length >= 3);
        assert.equal(deliveries[1]?.[0], deliveries[0]?.[0]);
        assert.equal(deliveries[2]?.[0], deliveries[0]?.[0]);
      }),
  },
  {
    title: 'a group that fails does not hold up another',
    run: (harness) =>
      withPlace(harness, 1, async (place) => {
        const { one, topic, group } = place;
        await one.append([record(topic, 'k', 'a')]);
        const failing = await one.subscribe(`${group}.failing`, [topic], () => Promise.reject(new Error('always')));
        const seen: Delivered[] = [];
        const sound = await one.subscribe(`${group}.sound`, [topic], keeping(seen));
        await one.append([record(topic, 'k', 'b')]);
        await until(place, 'the sound group saw both', () => seen.length === 2);
        assert.ok((await one.lag(`${group}.failing`, [topic])).some(({ lag }) => lag === 2));
        await Promise.all([failing.stop(), sound.stop()]);
      }),
  },
  {
    title: 'two members, in two processes, share the partitions and lose nothing; the one that stays takes over',
    run: (harness) =>
      withPlace(harness, 4, async (place) => {
        const { one, two, topic, group } = place;
        const [a, b]: [Delivered[], Delivered[]] = [[], []];
        const first = await one.subscribe(group, [topic], keeping(a));
        const second = await two.subscribe(group, [topic], keeping(b));
        let sent = 0;
        const append = () =>
          one.append(range(40).map((n) => record(topic, `k${String(n)}`, `${String(n)}:${String(sent++)}`)));
        // Until both have something: a broker takes its time to share.
        for (let waitedMs = 0; waitedMs < place.patienceMs && (a.length === 0 || b.length === 0); waitedMs += 100) {
          await append();
          await sleep(100);
        }
        await append();
        const seen = (): Set<string> => new Set([...a, ...b].map(({ value }) => value));
        await until(place, 'all were seen', () => seen().size === sent);
        assert.ok(a.length > 0 && b.length > 0, 'one member has everything');
        await first.stop();
        const before = a.length;
        await append();
        await until(place, 'the other took over', () => seen().size === sent);
        assert.equal(a.length, before, 'a stopped member was given records');
        await second.stop();
      }),
  },
  {
    title: 'what was committed does not come again after a restart, what was not does',
    run: (harness) =>
      withPlace(harness, 1, async (place) => {
        const { one, two, topic, group } = place;
        await one.append([record(topic, 'k', 'committed')]);
        const seen: string[] = [];
        let failures = 0;
        const first = await one.subscribe(group, [topic], async (records) => {
          for (const { value } of records) {
            if (value === 'failing') {
              failures++;
              throw new Error('the handler fails');
            }
            seen.push(value);
          }
        });
        await until(place, 'the first was handled', () => seen.length === 1);
        await caughtUp(place);
        await one.append([record(topic, 'k', 'failing')]);
        await until(place, 'the second failed', () => failures > 0);
        await first.stop();
        const after: Delivered[] = [];
        const second = await two.subscribe(group, [topic], keeping(after));
        await until(place, 'the second came again', () => after.length > 0);
        await second.stop();
        assert.deepEqual(
          after.map(({ value }) => value),
          ['failing'],
        );
      }),
  },
  {
    title: 'stopping finishes and commits the batch in hand',
    run: (harness) =>
      withPlace(harness, 1, async (place) => {
        const { one, two, topic, group } = place;
        await one.append(range(3).map((n) => record(topic, 'k', String(n))));
        const done: Delivered[] = [];
        let began = false;
        const subscription = await one.subscribe(group, [topic], async (records, heartbeat) => {
          began = true;
          for (const _ of range(5)) {
            await sleep(50);
            await heartbeat();
          }
          done.push(...records);
        });
        await until(place, 'the handler began', () => began);
        await subscription.stop();
        assert.ok(done.length > 0, 'the batch was cut off');
        const handled = done.length;
        const again: Delivered[] = [];
        const next = await two.subscribe(group, [topic], keeping(again));
        await two.append([record(topic, 'k', 'last')]);
        await until(place, 'the rest came', () => done.length + again.length >= 4);
        await next.stop();
        assert.deepEqual(
          [...done, ...again].map(({ value }) => value),
          ['0', '1', '2', 'last'],
        );
        assert.equal(done.length, handled);
      }),
  },
  {
    title: 'the lag of a group is what it has not committed',
    run: (harness) =>
      withPlace(harness, 2, async (place) => {
        const { one, topic, group } = place;
        await one.append(range(20).map((n) => record(topic, `k${String(n)}`, 'v')));
        const total = async (): Promise<number> =>
          (await one.lag(group, [topic])).reduce((sum, { lag }) => sum + lag, 0);
        assert.equal(await total(), 20);
        const seen: Delivered[] = [];
        const subscription = await one.subscribe(group, [topic], keeping(seen));
        await until(place, 'all were seen', () => seen.length >= 20);
        await caughtUp(place);
        await subscription.stop();
        await one.append([record(topic, 'k1', 'v'), record(topic, 'k1', 'v')]);
        const lags = await one.lag(group, [topic]);
        assert.deepEqual(lags.map(({ lag }) => lag).sort(), [0, 2]);
        assert.equal(
          lags.reduce((sum, { end }) => sum + end, 0),
          22,
        );
        assert.deepEqual(
          lags.map(({ first, next, end, lag }) => [first, next === null ? null : next + lag - end]),
          [
            [0, 0],
            [0, 0],
          ],
        );
        const unread = await one.lag(`${group}.later`, [topic]);
        assert.deepEqual(
          unread.map(({ first, next }) => [first, next]),
          [
            [0, null],
            [0, null],
          ],
        );
      }),
  },
  {
    title: 'records keep key, headers and value to the letter, small and large',
    run: (harness) =>
      withPlace(harness, 2, async (place) => {
        const { one, topic, group } = place;
        const headers = { ce_id: '服务/集合/张三.1.0', 'content-type': 'application/json', traceparent: '00-ab-cd-01' };
        const records = [
          { topic, key: '职工 🦌 "k"', headers, value: '{"姓名":"张三","emoji":"🦌","quote":"\\"\\n"}' },
          { topic, key: 'large', headers: { ce_id: 'large' }, value: '互'.repeat(250_000) },
          { topic, key: 'bare', headers: {}, value: '' },
        ];
        await one.append(records);
        const seen: Delivered[] = [];
        const subscription = await one.subscribe(group, [topic], keeping(seen));
        await until(place, 'all came', () => seen.length >= 3);
        await subscription.stop();
        for (const expected of records) {
          const found = seen.find(({ key }) => key === expected.key);
          assert.deepEqual(
            { topic: found?.topic, key: found?.key, headers: found?.headers, value: found?.value },
            expected,
          );
        }
      }),
  },
  {
    title: 'appends at once, from two processes, all arrive once and none before its time',
    run: (harness) =>
      withPlace(harness, 3, async (place) => {
        const { one, two, topic, group } = place;
        const seen: Delivered[] = [];
        const subscription = await two.subscribe(group, [topic], keeping(seen));
        await Promise.all(
          range(40).map((n) =>
            (n % 2 === 0 ? one : two).append(
              range(5).map((m) => record(topic, `k${String(n)}`, `${String(n)}.${String(m)}`)),
            ),
          ),
        );
        await until(place, 'all were seen', () => seen.length >= 200);
        await sleep(100);
        await subscription.stop();
        assert.deepEqual(
          byKey(seen),
          Object.fromEntries(
            range(40).map((n) => [`k${String(n)}`, range(5).map((m) => `${String(n)}.${String(m)}`)] as const),
          ),
        );
      }),
  },
  {
    title: 'one append may write to several topics, and one subscription may read them',
    run: (harness) =>
      withPlace(harness, 1, async (place) => {
        const { one, topic, group } = place;
        const other = `${topic}.other`;
        await one.declareTopics([{ name: other, partitions: 2 }]);
        const seen: Delivered[] = [];
        const subscription = await one.subscribe(group, [topic, other], keeping(seen));
        await one.append([record(topic, 'k', '1'), record(other, 'k', '2'), record(topic, 'k', '3')]);
        await until(place, 'all were seen', () => seen.length >= 3);
        await subscription.stop();
        assert.deepEqual(
          seen.filter((each) => each.topic === topic).map(({ value }) => value),
          ['1', '3'],
        );
        assert.deepEqual(
          seen.filter((each) => each.topic === other).map(({ value }) => value),
          ['2'],
        );
      }),
  },
];
