import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Decider, ok } from '@huji/contracts/shared/decider.ts';
import { defineEvent } from '@huji/contracts/shared/event-contract.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { z } from 'zod';
import { type AggregateDefinition, AggregateStore } from '../aggregate/aggregate-store.ts';
import { ViewStore } from '../persistence/view-store.ts';
import { chaosDriver } from '../testing/chaos-driver.ts';
import { hostileLog } from '../testing/hostile-log.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { sourcePosition } from './cloud-event-binding.ts';
import { reaction } from './consumer.ts';
import { openEmbeddedLog } from './embedded-log.ts';
import { EventLog } from './event-log.ts';
import { Parking } from './parking.ts';
import { PLACES } from './places.ts';
import { startRelay } from './relay.ts';
import { startConsumer } from './run-consumer.ts';

const sold = defineEvent({
  type: 'test.sold.v1',
  topic: 'test.till',
  key: 'till',
  summary: '',
  heardBy: [],
  data: z.object({ sale: z.int(), fen: z.int(), takings: z.int() }),
});

interface Sum {
  readonly fen: number;
  readonly entries: number;
}
type Entered = { readonly fen: number; readonly entry: number };
interface Take {
  readonly type: 'take';
  readonly fen: number;
}
const summing: Decider<Sum, Take, Entered> = {
  initial: { fen: 0, entries: 0 },
  decide: ({ fen }, { entries }) => ok([{ fen, entry: entries + 1 }]),
  evolve: ({ fen, entries }, event) => ({ fen: fen + event.fen, entries: entries + 1 }),
};
const sum = (collection: string, messages: AggregateDefinition<Sum, Take, Entered>['messages']) => ({
  collection,
  schemaVersion: 1,
  decider: summing,
  indexes: [],
  index: () => ({}),
  messages,
});

const clock = { now: () => '2026-05-02T00:00:00.000Z' as Instant, today: () => civilDate('2026-05-02') };
const envelope = (commandId: string) => ({ commandId, actor: 'tester', at: clock.now(), on: clock.today() });

describe('behind a log and a database that do the worst they may', () => {
  test.each([1, 2, 3, 4])(
    'every sale is booked exactly once and the view ends right (seed %i)',
    async (seed) => {
      const { store, directory, remove } = temporaryStore({
        wrap: (driver) => chaosDriver(driver, seed, { before: 0.05, after: 0.05, within: 0.1 }),
        unknownOutcomePaceMs: 1,
      });
      const log = new EventLog(
        hostileLog(openEmbeddedLog(join(directory, 'log.sqlite'), { retryMs: 1, shareMs: 50 }), seed),
      );
      const tills = new AggregateStore(
        store,
        sum('till', ({ fen, entry }, { id, state }) => [
          { contract: sold, key: id, data: { sale: entry, fen, takings: state.fen } },
        ]),
        { service: 'test' },
      );
      const books = new AggregateStore(
        store,
        sum('book', () => []),
        { service: 'test' },
      );
      const view = new ViewStore<{ takings: number }>(store, { view: 'takings', indexes: [] });
      const parking = new Parking(store, 'test', clock);
      store.declare(PLACES);
      await store.migrate();
      await log.declareTopics([{ name: 'test.till', partitions: 3 }]);

      let deliveries = 0;
      const consumer = startConsumer({
        service: 'test',
        store,
        log,
        parking,
        clock,
        retryMs: 1,
        definition: {
          name: 'on-sold',
          reactions: [
            reaction(sold, async ({ id, subject, data }, context) => {
              deliveries++;
              // One event, two streams: the book of the till and the book of all.
              const parked = await context.eachStream([subject, 'all'], async (book, each) => {
                await books.execute(book, { type: 'take', fen: data.fen }, each);
              });
              if (parked.length > 0) throw new Error('a book was parked');
              await view.project([{ id: subject, ...sourcePosition(id), row: { takings: data.takings }, index: {} }]);
            }),
          ],
        },
      });
      const relay = startRelay({
        store,
        log,
        audit: { record: () => Promise.resolve() },
        collections: [tills.declaration()],
        owner: 'relay',
        clock: { nowMs: Date.now },
        pollMs: 20,
      });

      const names = Array.from({ length: 5 }, (_, n) => `till ${String(n)}`);
      const sales = Array.from({ length: 60 }, (_, n) => ({ till: names[n % 5] ?? '', fen: 2 ** (n % 40) }));
      await Promise.all(
        sales.map(({ till, fen }, n) => tills.execute(till, { type: 'take', fen }, envelope(`sale ${String(n)}`))),
      );
      const total = sales.reduce((all, { fen }) => all + fen, 0);

      const settled = async (): Promise<boolean> =>
        (await books.read('all'))?.state.entries === sales.length &&
        (await log.lag('test.on-sold', ['test.till'])).every(({ lag }) => lag === 0) &&
        (await store.outboxBacklog('till', 0)).pending === 0;
      for (let waited = 0; waited < 4_000 && !(await settled()); waited++) await sleep(10);
      await consumer.stop();
      await relay.stop();

      expect(deliveries).toBeGreaterThan(sales.length);
      expect(await parking.find({ max: 10 })).toEqual({ rows: [], cursor: null });
      expect((await books.read('all'))?.state).toEqual({ fen: total, entries: sales.length });
      for (const name of names) {
        const takings = sales.filter(({ till }) => till === name).reduce((all, { fen }) => all + fen, 0);
        expect((await books.read(name))?.state).toEqual({ fen: takings, entries: 12 });
        expect(await view.get(name)).toEqual({ takings });
      }
      await log.close();
      await remove();
    },
    60_000,
  );
});
