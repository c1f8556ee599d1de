import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Decider, ok } from '@huji/contracts/shared/decider.ts';
import { defineEvent } from '@huji/contracts/shared/event-contract.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { z } from 'zod';
import { AggregateStore } from '../aggregate/aggregate-store.ts';
import { openSqlite } from '../persistence/sqlite-database.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { toOutbox } from './cloud-event-binding.ts';
import { reaction } from './consumer.ts';
import { createHandling } from './handling.ts';
import { Parking } from './parking.ts';

const noted = defineEvent({
  type: 'test.noted.v1',
  topic: 'test.note',
  key: 'k',
  summary: '',
  heardBy: [],
  data: z.object({ n: z.int() }),
});
interface Note {
  readonly type: 'note';
  readonly n: number;
}
const decider: Decider<{ readonly n: number }, Note, Note> = {
  initial: { n: 0 },
  decide: (note) => ok([note]),
  evolve: (_state, { n }) => ({ n }),
};
const AT = '2026-05-02T00:00:00.000Z' as Instant;
const clock = { now: () => AT, today: () => civilDate('2026-05-02') };

test('a document that the database keeps refusing is parked after three tries, and delays no other of its tick', async () => {
  const writes: string[][] = [];
  const { store, directory, remove } = temporaryStore({
    wrap: (driver) => ({
      ...driver,
      commitMany: (collection, each) => {
        if (collection === 'note') writes.push(each.map(({ id }) => id));
        return driver.commitMany(collection, each);
      },
    }),
  });
  const notes = new AggregateStore(
    store,
    { collection: 'note', schemaVersion: 1, decider, indexes: [], index: () => ({}), messages: () => [] },
    { service: 'test' },
  );
  const parking = new Parking(store, 'test', clock);
  const handling = createHandling({
    service: 'test',
    store,
    parking,
    clock,
    definition: {
      name: 'on-noted',
      reactions: [
        reaction(noted, async ({ subject, data: { n } }, { envelope }) => {
          await notes.execute(subject, { type: 'note', n }, envelope);
        }),
      ],
    },
  });
  await store.migrate();
  const file = openSqlite(join(directory, 'documents.sqlite'));
  file.exec(`CREATE TRIGGER refused BEFORE INSERT ON "documents:note" WHEN NEW.id = 'bad'
    BEGIN SELECT RAISE(ABORT, 'a validator says no'); END`);
  file.close();
  const say = (key: string) =>
    toOutbox({ service: 'far', collection: 'note', id: key, revision: 1 }, [{ contract: noted, key, data: { n: 1 } }], {
      commandId: 'c',
      actor: 'tester',
      at: AT,
      on: clock.today(),
    }).map((record) => handling.handle({ ...record, partition: 0, offset: '0' }));
  await Promise.all([...say('bad'), ...say('good'), ...say('other')]);
  expect((await notes.readMany(['good', 'other'])).map((note) => note?.state.n)).toEqual([1, 1]);
  expect((await parking.find({ max: 10 })).rows).toMatchObject([
    { errorName: 'DocumentRefused', streamId: null, record: { key: 'bad' }, failures: 1 },
  ]);
  // Each try: once among others, once alone. Nothing waits for an outcome that is known.
  expect(writes.filter((ids) => ids.includes('bad')).length).toBeLessThanOrEqual(6);
  await remove();
});
