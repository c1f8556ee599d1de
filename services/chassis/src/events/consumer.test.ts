import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { defineEvent } from '@huji/contracts/shared/event-contract.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { z } from 'zod';
import type { DocumentDriver } from '../persistence/document-driver.ts';
import { Contention } from '../persistence/faults.ts';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';
import { type OutgoingEvent, toOutbox } from './cloud-event-binding.ts';
import { type ConsumerDefinition, reaction } from './consumer.ts';
import { openEmbeddedLog } from './embedded-log.ts';
import { EventLog } from './event-log.ts';
import type { ConsumerObserver } from './handling.ts';
import { Parking } from './parking.ts';
import { PLACES } from './places.ts';
import { replayParked } from './replay.ts';
import { type RunningConsumer, startConsumer } from './run-consumer.ts';

const noted = defineEvent({
  type: 'test.noted.v1',
  topic: 'test.note',
  key: 'k',
  summary: '',
  heardBy: [],
  data: z.object({ n: z.int() }),
});
const other = defineEvent({ ...noted, type: 'test.other.v1' });
const AT = '2026-05-02T00:00:00.000Z' as Instant;
const envelope = { commandId: 'c', actor: 'tester', at: AT, on: civilDate('2026-05-02'), traceparent: '00-a-b-01' };
const clock = { now: () => AT, today: () => civilDate('2026-05-03') };

describe('a consumer', () => {
  let temporary: TemporaryStore;
  let log: EventLog;
  let parking: Parking;
  let running: RunningConsumer[] = [];
  let isStoreDown = false;
  const parkedNow = async () => (await parking.find({ max: 100 })).rows;

  beforeEach(async () => {
    isStoreDown = false;
    running = [];
    const failing = (driver: DocumentDriver): DocumentDriver => ({
      ...driver,
      ping: () => (isStoreDown ? Promise.reject(new Error('down')) : driver.ping()),
    });
    temporary = temporaryStore({ wrap: failing });
    log = new EventLog(openEmbeddedLog(join(temporary.directory, 'log.sqlite'), { retryMs: 5 }));
    parking = new Parking(temporary.store, 'test', clock);
    temporary.store.declare(PLACES);
    await temporary.store.migrate();
    await log.declareTopics([{ name: 'test.note', partitions: 2 }]);
  });
  afterEach(async () => {
    await Promise.all(running.map((each) => each.stop()));
    await log.close();
    await temporary.remove();
  });

  const say = (stream: string, ...events: readonly OutgoingEvent[]) =>
    log.publish(toOutbox({ service: 'far', collection: 'note', id: stream, revision: 1 }, events, envelope));
  const note = (key: string, n: unknown): OutgoingEvent => ({ contract: noted, key, data: { n } });
  const definition = (handle: Parameters<typeof reaction<typeof noted.data>>[1]): ConsumerDefinition => ({
    name: 'on-noted',
    reactions: [reaction(noted, handle)],
  });
  const options = (consumer: ConsumerDefinition, observer: ConsumerObserver = {}) => ({
    service: 'test',
    definition: consumer,
    store: temporary.store,
    log,
    parking,
    clock,
    observer,
    retryMs: 1,
  });
  const start = async (consumer: ConsumerDefinition, observer: ConsumerObserver = {}): Promise<void> => {
    const each = startConsumer(options(consumer, observer));
    running.push(each);
    await each.subscribed;
  };
  const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
    for (let waited = 0; waited < 500; waited++) {
      if (await condition()) return;
      await sleep(10);
    }
    throw new Error('it did not happen');
  };
  const lag = async (): Promise<number> =>
    (await log.lag('test.on-noted', ['test.note'])).reduce((sum, each) => sum + each.lag, 0);

  test('hears data that has passed the contract, with the event id in the command id and the business day', async () => {
    const heard: unknown[] = [];
    await start(
      definition(async (event, context) => {
        heard.push(event, context.envelope, context.envelopeFor('x').commandId);
      }),
    );
    await say('一', note('k', 1));
    await until(() => heard.length === 3);
    expect(heard).toEqual([
      {
        id: 'far/note/一.1.0',
        source: '/far',
        type: 'test.noted.v1',
        subject: 'k',
        time: AT,
        traceparent: '00-a-b-01',
        data: { n: 1 },
      },
      {
        commandId: 'test.on-noted:far/note/一.1.0',
        actor: 'test.on-noted',
        at: AT,
        on: '2026-05-03',
        traceparent: '00-a-b-01',
      },
      'test.on-noted:far/note/一.1.0:x',
    ]);
  });

  test('handles one key in order and many keys side by side', async () => {
    const order = new Map<string, number[]>();
    let atOnce = 0;
    let most = 0;
    await say('s', ...Array.from({ length: 60 }, (_, n) => note(`k${String(n % 20)}`, n)));
    await start(
      definition(async ({ subject, data }) => {
        most = Math.max(most, ++atOnce);
        await sleep(1 + ((data.n * 7) % 5));
        atOnce--;
        order.set(subject, [...(order.get(subject) ?? []), data.n]);
      }),
    );
    await until(async () => (await lag()) === 0);
    expect(most).toBeGreaterThan(5);
    for (let k = 0; k < 20; k++) expect(order.get(`k${String(k)}`)).toEqual([k, k + 20, k + 40]);
  });

  test('passes over types it has no reaction to', async () => {
    const heard: number[] = [];
    await start(definition(async ({ data }) => void heard.push(data.n)));
    await say('s', { contract: other, key: 'k', data: { n: 1 } }, note('k', 2));
    await until(async () => (await lag()) === 0);
    expect(heard).toEqual([2]);
    expect(await parkedNow()).toEqual([]);
  });

  test('tries what is transient again until it succeeds', async () => {
    let tries = 0;
    const retried: number[] = [];
    await start(
      definition(async () => {
        if (++tries < 6) throw new Contention('busy');
      }),
      { retried: (_consumer, _record, attempt) => void retried.push(attempt) },
    );
    await say('s', note('k', 1));
    await until(async () => (await lag()) === 0);
    expect(tries).toBe(6);
    expect(retried).toEqual([1, 2, 3, 4, 5]);
    expect(await parkedNow()).toEqual([]);
  });

  test('parks what keeps failing and goes on with what follows, of the same key too', async () => {
    const heard: number[] = [];
    const parked: unknown[] = [];
    await start(
      definition(async ({ data }) => {
        if (data.n === 1) throw new TypeError('a fault of the programme');
        heard.push(data.n);
      }),
      { parked: (consumer, _record, streamId) => void parked.push([consumer, streamId]) },
    );
    await say('s', note('k', 0), note('k', 1), note('k', 2));
    await until(async () => (await lag()) === 0);
    expect(heard).toEqual([0, 2]);
    expect(parked).toEqual([['test.on-noted', null]]);
    expect(await parkedNow()).toMatchObject([
      {
        id: 'test.on-noted:far/note/s.1.1',
        consumer: 'test.on-noted',
        errorName: 'TypeError',
        streamId: null,
        state: 'parked',
        record: { key: 'k', value: '{"n":1}', headers: { ce_type: 'test.noted.v1' } },
      },
    ]);
  });

  test('parks what no repetition can heal at once', async () => {
    let retries = 0;
    await start(
      definition(async () => undefined),
      { retried: () => void retries++ },
    );
    const [sound] = toOutbox({ service: 'far', collection: 'note', id: 's', revision: 1 }, [note('k', 1)], envelope);
    if (sound === undefined) throw new Error('no record');
    await log.publish([
      { ...sound, value: '{"n":"text"}', headers: { ...sound.headers, ce_id: 'schema', 'dotted.name': 'x' } },
      { ...sound, value: 'no json', headers: { ...sound.headers, ce_id: 'json' } },
      { ...sound, headers: { ce_type: 'test.noted.v1' } },
    ]);
    await until(async () => (await lag()) === 0);
    const rows = await parkedNow();
    expect(rows.map(({ errorName }) => errorName)).toEqual(Array(3).fill('UnreadableRecord'));
    expect(rows.map(({ id }) => id).sort()).toEqual([
      expect.stringMatching(/^test\.on-noted:(json|schema)$/),
      expect.stringMatching(/^test\.on-noted:(json|schema)$/),
      expect.stringMatching(/^test\.on-noted:test\.note\/\d\/\d$/),
    ]);
    expect(retries).toBe(0);
  });

  test('one event on many streams: the stream that fails is parked alone, and replay heals it alone', async () => {
    const acted: [string, string][] = [];
    let isBroken = true;
    let answers: readonly string[] = [];
    const consumer = definition(async (_event, { eachStream }) => {
      answers = await eachStream(['a', 'b', 'c'], async (streamId, { commandId }) => {
        if (streamId === 'b' && isBroken) throw new RangeError('b is stuck');
        acted.push([streamId, commandId]);
      });
    });
    await start(consumer);
    await say('s', note('k', 1));
    await until(async () => (await lag()) === 0);
    expect(answers).toEqual(['b']);
    expect(acted.map(([streamId]) => streamId).sort()).toEqual(['a', 'c']);
    const [parked] = await parkedNow();
    expect(parked).toMatchObject({ id: 'test.on-noted:far/note/s.1.0:b', streamId: 'b', errorName: 'RangeError' });

    const replay = (id: string) => replayParked({ ...options(consumer), consumers: [consumer] }, id);
    const id = parked?.id ?? '';
    expect(await replay(id)).toEqual({ type: 'failed', errorName: 'RangeError' });
    expect(await parkedNow()).toMatchObject([{ id, failures: 2 }]);
    isBroken = false;
    acted.length = 0;
    expect(await replay(id)).toEqual({ type: 'replayed' });
    expect(acted).toEqual([['b', 'test.on-noted:far/note/s.1.0:b']]);
    expect(await parkedNow()).toEqual([]);
    expect(await parking.get(id)).toMatchObject({ state: 'replayed' });
    expect(await replay('unknown')).toEqual({ type: 'not-found' });
  });

  test('parks nothing while the database is away: the records come again until it is back', async () => {
    isStoreDown = true;
    let tries = 0;
    await start(
      definition(async () => {
        tries++;
        if (isStoreDown) throw new Error('cannot read');
      }),
    );
    await say('s', note('k', 1));
    await until(() => tries > 6);
    expect(await lag()).toBe(1);
    isStoreDown = false;
    await until(async () => (await lag()) === 0);
    expect(await parkedNow()).toEqual([]);
  });

  test('stops with the record in hand finished, and within its pauses', async () => {
    let finished = false;
    let began = false;
    await start(
      definition(async ({ data }) => {
        began = true;
        if (data.n === 1) await sleep(100);
        else throw new Contention('for a long time');
        finished = true;
      }),
    );
    await say('s', note('k', 1));
    await until(() => began);
    await running[0]?.stop();
    expect(finished).toBe(true);
    expect(await lag()).toBe(0);
    await start(definition(() => Promise.reject(new Contention('for a long time'))));
    await say('s2', note('k', 2));
    await sleep(50);
    await running[1]?.stop();
    expect(await lag()).toBe(1);
  });

  test('waits for a log that is not there yet', async () => {
    const late = defineEvent({ ...noted, topic: 'test.late' });
    const heard: unknown[] = [];
    const faults: string[] = [];
    const each = startConsumer(
      options(
        { name: 'on-noted', reactions: [reaction(late, async ({ data }) => void heard.push(data))] },
        { failed: (where) => void faults.push(where) },
      ),
    );
    running.push(each);
    await until(() => faults.length > 0);
    await log.declareTopics([{ name: 'test.late', partitions: 1 }]);
    await each.subscribed;
    await say('s', { contract: late, key: 'k', data: { n: 3 } });
    await until(() => heard.length === 1);
    expect(faults[0]).toBe('subscription of test.on-noted');
  });
});
