import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { WriteOnce } from '@huji/chassis/aggregate/write-once.ts';
import { reaction } from '@huji/chassis/events/consumer.ts';
import { createHandling } from '@huji/chassis/events/handling.ts';
import type { Delivered } from '@huji/chassis/events/log-driver.ts';
import { Parking } from '@huji/chassis/events/parking.ts';
import { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { NewerForm } from '@huji/chassis/persistence/faults.ts';
import { mongooseDriver } from '@huji/chassis/persistence/mongoose-driver.ts';
import { ViewStore } from '@huji/chassis/persistence/view-store.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Decider, ok } from '@huji/contracts/shared/decider.ts';
import { defineEvent } from '@huji/contracts/shared/event-contract.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { z } from 'zod';
import { temporaryDatabases } from './temporary-databases.ts';
import { until } from './until.ts';

const AT = '2026-05-02T00:00:00.000Z' as Instant;
const clock = { now: () => AT, today: () => civilDate('2026-05-02') };
const envelope = (commandId: string): Envelope => ({ commandId, actor: 'tester', at: AT, on: clock.today() });

interface Add {
  readonly type: 'add';
  readonly by: number;
}
const adding: Decider<{ readonly sum: number }, Add, Add> = {
  initial: { sum: 0 },
  decide: (add) => ok([add]),
  evolve: ({ sum }, { by }) => ({ sum: sum + by }),
};
const added = defineEvent({
  type: 'test.added.v1',
  topic: 'test.add',
  key: 'sumId',
  summary: 'added',
  heardBy: [],
  data: z.object({ by: z.int() }),
});
const record = (n: number): Delivered => ({
  topic: added.topic,
  partition: 0,
  offset: String(n),
  key: 'a',
  value: JSON.stringify({ by: n }),
  headers: {
    ce_specversion: '1.0',
    ce_id: `test/add/a.${String(n)}.0`,
    ce_source: '/test',
    ce_type: added.type,
    ce_time: AT,
    ce_subject: 'a',
  },
});

const databases = temporaryDatabases();
let uri = '';
const opened: DocumentStore[] = [];
beforeAll(() => {
  uri = databases.next();
});
afterAll(async () => {
  for (const store of opened) await store.close();
  await databases.drop();
});

/** A programme whose forms are of this version, on the server that both share. */
const programme = async (schemaVersion: number) => {
  const store = new DocumentStore(mongooseDriver({ uri, applicationName: 'conformance' }));
  opened.push(store);
  const form = { schemaVersion, upcast: (opened: unknown) => opened as never };
  const sums = new AggregateStore(
    store,
    { collection: 'sum', ...form, decider: adding, indexes: [], index: () => ({}), messages: () => [] },
    { service: 'test' },
  );
  const facts = new WriteOnce<{ readonly fen: number }>(store, { collection: 'fact', ...form }, { service: 'test' });
  const seen = new ViewStore<{ readonly fen: number }>(store, { view: 'seen', indexes: ['fen'], ...form });
  const parking = new Parking(store, 'test', clock);
  const waited: string[] = [];
  const handling = createHandling({
    service: 'test',
    definition: {
      name: 'ear',
      reactions: [
        reaction(added, async ({ subject, data: { by } }, context) => {
          await sums.execute(subject, { type: 'add', by }, context.envelope);
        }),
      ],
    },
    store,
    parking,
    clock,
    retryMs: 1,
    observer: { waiting: (_, __, { message }) => waited.push(message) },
  });
  await store.migrate();
  return { store, sums, facts, seen, parking, handling, waited };
};

test('documents, rows and write-once documents of a newer form are waited for by every way to them', async () => {
  const [old, newer] = [await programme(1), await programme(2)];
  await newer.sums.execute('met', { type: 'add', by: 5 }, envelope('1'));
  await newer.facts.putOnce('met', { fen: 5 }, envelope('1'));
  await newer.seen.project([{ id: 'met', source: 's', sourceRevision: 1, row: { fen: 5 }, index: { fen: 5 } }]);
  for (const way of [
    () => old.sums.read('met'),
    () => old.sums.execute('met', { type: 'add', by: 1 }, envelope('2')),
    () => old.facts.read('met'),
    () => old.facts.putOnce('met', { fen: 6 }, envelope('2')),
    () => old.seen.get('met'),
    () => old.seen.find({ field: 'fen', max: 5 }),
  ])
    await expect(way()).rejects.toThrow(NewerForm);
  expect((await newer.sums.read('met'))?.state).toEqual({ sum: 5 });
});

test('a consumer waits for the newer document far beyond what parks anything else, and goes on when it can be read', async () => {
  const [old, newer] = [await programme(1), await programme(2)];
  await newer.sums.execute('a', { type: 'add', by: 10 }, envelope('3'));
  let leaving = false;
  const handled = old.handling
    .handle(record(1), () => leaving)
    .then(
      () => 'handled',
      (error: Error) => error.name,
    );
  // Anything else is parked after twelve tries at the latest; these double their pause up to five seconds.
  await until('it was tried more often than what is parked', () => old.waited.length > 12, 60_000);
  expect([await old.parking.countOpen(10), old.waited[0]]).toEqual([
    0,
    'sum/a has schema version 2; this programme reads 1',
  ]);
  // The partition is wanted by who can read it.
  leaving = true;
  expect(await handled).toBe('HandedOver');
  await newer.handling.handle(record(1));
  expect((await newer.sums.read('a'))?.state).toEqual({ sum: 11 });
  expect([newer.waited.length, await newer.parking.countOpen(10)]).toEqual([0, 0]);
}, 90_000);
