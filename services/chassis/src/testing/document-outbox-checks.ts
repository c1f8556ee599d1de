import assert from 'node:assert/strict';
import type { ConformanceCheck } from './conformance-check.ts';
import {
  claim,
  DOCUMENTS,
  type DocumentDriverHarness,
  drain,
  eventIds,
  load,
  put,
  settle,
  withDriver,
  withTwoDrivers,
  write,
} from './document-driver-harness.ts';

const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** Events: their order, who may publish them, and when they are forgotten. */
export const documentOutboxChecks: readonly ConformanceCheck<DocumentDriverHarness>[] = [
  {
    title: 'the events of a stream come in the order they were written, within a commit and across commits',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        const expected: string[] = [];
        for (const revision of range(12)) {
          // Names that do not sort the way they were written.
          const events = range(3).map((n) => `${String((revision * 7 + n * 5) % 13)}-${String(revision)}-${String(n)}`);
          expected.push(...events);
          await put(driver, write('a', { revision, events }));
        }
        assert.deepEqual(eventIds(await claim(driver)), expected);
        assert.deepEqual(await drain(driver, { max: 1 }), expected);
      }),
  },
  {
    title: 'a lease is exclusive until it ends, and shards have leases of their own',
    run: (harness) =>
      withTwoDrivers(harness, async (one, two) => {
        await put(one, write('a', { events: ['a'], shard: 0 }), write('b', { events: ['b'], shard: 1 }));
        assert.deepEqual(eventIds(await claim(one, { owner: 'x', nowMs: 1, leaseMs: 1_000 })), ['a']);
        assert.deepEqual(await claim(two, { owner: 'y', nowMs: 500 }), []);
        assert.deepEqual(eventIds(await claim(two, { owner: 'y', nowMs: 500, shard: 1 })), ['b']);
        assert.deepEqual(eventIds(await claim(one, { owner: 'x', nowMs: 900 })), ['a']);
        assert.deepEqual(await claim(two, { owner: 'y', nowMs: 1_500 }), []);
        assert.deepEqual(eventIds(await claim(two, { owner: 'y', nowMs: 1_901 })), ['a']);
        assert.deepEqual(await claim(one, { owner: 'x', nowMs: 1_902 }), []);
      }),
  },
  {
    title: 'of many who claim a shard at once, in two processes, one gets it',
    run: (harness) =>
      withTwoDrivers(harness, async (one, two) => {
        await put(one, ...range(10).map((n) => write(`a${String(n)}`, { events: [`e${String(n)}`] })));
        const claims = await Promise.all(
          range(10).map((n) => claim(n % 2 === 0 ? one : two, { owner: `owner ${String(n)}` })),
        );
        assert.deepEqual(
          claims.map(({ length }) => length).sort((a, b) => b - a),
          [10, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        );
      }),
  },
  {
    title: 'settling forgets exactly what it names and touches no document',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        await put(driver, write('a', { events: ['a1', 'a2', 'a3'], body: { n: 1 }, index: { rank: 1 } }));
        await put(driver, write('b', { events: ['b1'] }));
        const before = await load(driver, 'a');
        await driver.settleOutbox(DOCUMENTS.name, [{ streamId: 'a', eventIds: ['a1', 'a3', 'unknown'] }]);
        assert.deepEqual(eventIds(await claim(driver)).sort(), ['a2', 'b1']);
        await settle(driver, await claim(driver));
        await settle(driver, [{ streamId: 'a', records: [] }]);
        assert.deepEqual(await claim(driver), []);
        assert.deepEqual(await load(driver, 'a'), before);
        await put(driver, write('a', { revision: 1, events: ['a4'] }));
        assert.deepEqual(await drain(driver), ['a4']);
      }),
  },
  {
    title: 'events that arrive while others are published survive, and the revision read before still wins',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        await put(driver, write('a', { events: ['first'] }));
        const inHand = await claim(driver);
        await put(driver, write('a', { revision: 1, events: ['second'] }));
        await settle(driver, inHand);
        await put(driver, write('a', { revision: 2, events: ['third'] }));
        assert.deepEqual(await drain(driver), ['second', 'third']);
        assert.equal((await load(driver, 'a'))?.revision, 3);
      }),
  },
  {
    title: 'what was claimed and not settled comes again',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        await put(driver, write('a', { events: ['a'] }), write('b', { events: ['b'] }));
        const first = eventIds(await claim(driver));
        assert.deepEqual(eventIds(await claim(driver)), first);
        assert.deepEqual(eventIds(await claim(driver, { owner: 'heir', nowMs: 1_000_000 })), first);
      }),
  },
  {
    title: 'a stream that is never quiet does not hold up the others',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        await put(driver, write('hot', { events: ['hot 0'], atMs: 1_000 }));
        await put(
          driver,
          ...range(3).map((n) => write(`quiet ${String(n)}`, { events: [`quiet ${String(n)}`], atMs: 1_001 })),
        );
        const seen: string[] = [];
        for (let round = 1; round <= 12; round++) {
          const pending = await claim(driver, { max: 1 });
          await put(driver, write('hot', { revision: round, events: [`hot ${String(round)}`], atMs: 1_001 + round }));
          seen.push(...eventIds(pending));
          await settle(driver, pending);
        }
        for (const n of range(3)) assert.ok(seen.includes(`quiet ${String(n)}`), `quiet ${String(n)} was held up`);
      }),
  },
  {
    title: 'records keep topic, key, headers and value to the letter',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        const record = {
          eventId: '服务/集合/张三.1.0',
          topic: 'claim-adjudication.member',
          key: '职工 🦌 "key" $x.y',
          headers: {
            ce_id: '服务/集合/张三.1.0',
            'content-type': 'application/json',
            traceparent: '00-ab-cd-01',
            empty: '',
          },
          value: JSON.stringify({ text: '受理 \u0001 "引号" \\ 🦌', big: 'x'.repeat(200_000) }),
        };
        await put(driver, { ...write('张三'), outbox: [record] });
        assert.deepEqual(await claim(driver), [{ streamId: '张三', records: [record] }]);
      }),
  },
  {
    title: 'the backlog counts pending events and the age of the oldest',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        assert.deepEqual(await driver.outboxBacklog(DOCUMENTS.name, 9_000), { pending: 0, oldestMs: 0 });
        await put(driver, write('a', { events: ['a1', 'a2'], atMs: 2_000, shard: 0 }));
        await put(driver, write('b', { events: ['b1'], atMs: 5_000, shard: 1 }));
        assert.deepEqual(await driver.outboxBacklog(DOCUMENTS.name, 9_000), { pending: 3, oldestMs: 7_000 });
        await drain(driver);
        assert.deepEqual(await driver.outboxBacklog(DOCUMENTS.name, 9_000), { pending: 1, oldestMs: 4_000 });
      }),
  },
  {
    title: 'a backlog of many streams drains completely, oldest first, each event once',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        const streams = harness.backlogStreams ?? 10_000;
        const nameOf = (n: number): string => `stream ${String((n * 7_919) % streams)}`;
        for (let at = 0; at < streams; at += 250)
          await put(
            driver,
            ...range(Math.min(250, streams - at)).map((n) =>
              write(nameOf(at + n), { events: [`${nameOf(at + n)}.1`, `${nameOf(at + n)}.2`], atMs: 1_000 + at }),
            ),
          );
        const first = await claim(driver, { max: 100 });
        const oldest = new Set(range(250).map(nameOf));
        for (const { streamId } of first) assert.ok(oldest.has(streamId), `${streamId} is not among the oldest`);
        assert.ok(first.length <= 100);
        const drained = await drain(driver, { max: 500 });
        assert.equal(drained.length, streams * 2);
        const place = new Map(drained.map((eventId, at) => [eventId, at]));
        assert.equal(place.size, streams * 2);
        for (const n of range(streams))
          assert.ok((place.get(`${nameOf(n)}.1`) ?? 0) < (place.get(`${nameOf(n)}.2`) ?? 0), nameOf(n));
      }),
  },
];
