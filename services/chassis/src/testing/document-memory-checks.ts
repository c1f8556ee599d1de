import assert from 'node:assert/strict';
import { ok, refuse, type Decider } from '@huji/contracts/shared/decider.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { AggregateStore } from '../aggregate/aggregate-store.ts';
import { COMMANDS } from '../aggregate/command-memory.ts';
import type { Envelope } from '../aggregate/envelope.ts';
import { createIdempotencyKeys, IDEMPOTENCY_KEYS } from '../http/idempotency-keys.ts';
import { Refused } from '../http/refused.ts';
import type { DocumentDriver } from '../persistence/document-driver.ts';
import { DocumentStore } from '../persistence/document-store.ts';
import type { ConformanceCheck } from './conformance-check.ts';
import { type DocumentDriverHarness, withDriver, withTwoDrivers } from './document-driver-harness.ts';

const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

interface Purse {
  readonly balance: number;
}
interface Add {
  readonly type: 'add';
  readonly sum: number;
}

const decider: Decider<Purse, Add, Add> = {
  initial: { balance: 0 },
  decide: (command) => (command.sum > 0 ? ok([command]) : refuse('refused', 'nothing to add')),
  evolve: ({ balance }, { sum }) => ({ balance: balance + sum }),
};

type Purses = AggregateStore<Purse, Add, Add>;

const openPurses = async (
  driver: DocumentDriver,
): Promise<{ readonly store: DocumentStore; readonly purses: Purses }> => {
  const store = new DocumentStore(driver);
  const purses: Purses = new AggregateStore(
    store,
    {
      collection: 'purse',
      schemaVersion: 1,
      decider,
      indexes: [],
      index: () => ({}),
      messages: () => [],
    },
    { service: 'test' },
  );
  createIdempotencyKeys(store);
  await store.migrate();
  return { store, purses };
};

const AT = '2026-05-02T00:00:00.000Z' as Instant;
const envelope = (commandId: string, bodyHash?: string): Envelope => ({
  commandId,
  actor: 'tester',
  at: AT,
  on: civilDate('2026-05-02'),
  ...present({ bodyHash }),
});

const add = (purses: Purses, commandId: string, bodyHash?: string) =>
  purses.execute('a', { type: 'add', sum: 1 }, envelope(commandId, bodyHash));

/** What is remembered of commands, whatever happened since. */
export const documentMemoryChecks: readonly ConformanceCheck<DocumentDriverHarness>[] = [
  {
    title: 'a command that comes again is a duplicate however many others came since, of people and of events alike',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        const { purses } = await openPurses(driver);
        const { laterCommands = 300 } = harness;
        await add(purses, 'refund', 'hash');
        await add(purses, 'consumer:event');
        for (const n of range(laterCommands)) await add(purses, `later ${String(n)}`, 'hash');
        const again = await add(purses, 'refund', 'hash');
        assert.deepEqual([again.type, again.type === 'duplicate' && again.revision], ['duplicate', 1]);
        assert.equal((await add(purses, 'consumer:event')).type, 'duplicate');
        const other = await add(purses, 'refund', 'another');
        assert.equal(other.type === 'refused' && other.refusal.code, 'idempotency_key_reused');
        for (const n of range(laterCommands))
          assert.equal((await add(purses, `later ${String(n)}`, 'hash')).type, 'duplicate');
        assert.equal((await purses.read('a'))?.state.balance, laterCommands + 2);
      }),
  },
  {
    title: 'the memory of a document stays small, and what leaves it is kept first',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        const { store, purses } = await openPurses(driver);
        for (const n of range(250)) await add(purses, `c${String(n)}`, 'hash');
        const body = (await store.load('purse', 'a'))?.body as unknown as { readonly commands: readonly unknown[] };
        assert.ok(body.commands.length < 100, String(body.commands.length));
        assert.ok((await store.count(COMMANDS.name, { field: 'keptUntil', max: 1_000 })) >= 250 - body.commands.length);
      }),
  },
  {
    title: 'commands that race each other in two processes, each given twice, all count once',
    run: (harness) =>
      withTwoDrivers(harness, async (one, two) => {
        const [{ purses: here }, { purses: there }] = [await openPurses(one), await openPurses(two)];
        for (const n of range(94)) await add(here, `before ${String(n)}`, 'hash');
        const given = range(8).map((n) => `racing ${String(n)}`);
        const outcomes = await Promise.all(given.flatMap((id) => [add(here, id, 'hash'), add(there, id, 'hash')]));
        assert.deepEqual(
          outcomes.map(({ type }) => type).sort(),
          [...given.map(() => 'committed'), ...given.map(() => 'duplicate')].sort(),
        );
        assert.equal((await here.read('a'))?.state.balance, 94 + given.length);
      }),
  },
  {
    title: 'of many requests that use one key at once, in two processes, one is the key’s and the others are refused',
    run: (harness) =>
      withTwoDrivers(harness, async (one, two) => {
        const stores = [await openPurses(one), await openPurses(two)].map(({ store }) => createIdempotencyKeys(store));
        const outcomes = await Promise.all(
          range(12).map((n) =>
            stores[n % 2]!.claim({
              commandId: 'key',
              operationId: 'op',
              bodyHash: `body ${String(n % 3)}`,
              at: AT,
            }).then(
              () => n % 3,
              (error: unknown) => {
                assert.ok(error instanceof Refused);
                return error.refusal.code;
              },
            ),
          ),
        );
        const winners = outcomes.filter((outcome) => typeof outcome === 'number');
        assert.equal(winners.length, 4);
        assert.equal(new Set(winners).size, 1);
        assert.equal(outcomes.filter((outcome) => outcome === 'idempotency_key_reused').length, 8);
      }),
  },
  {
    title: 'pruning forgets what is over, no more than asked for, and nothing that has no end',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        const { store, purses } = await openPurses(driver);
        const keys = createIdempotencyKeys(store);
        for (const n of range(5))
          await keys.claim({ commandId: `k${String(n)}`, operationId: 'op', bodyHash: 'hash', at: AT });
        const later = '2026-05-03T00:00:00.000Z' as Instant;
        await keys.claim({ commandId: 'later', operationId: 'op', bodyHash: 'hash', at: later });
        for (const n of range(100)) await add(purses, `event ${String(n)}`);
        // Kept until 2 June: 31 days after 2 May.
        assert.equal(await store.prune(IDEMPOTENCY_KEYS.name, civilDate('2026-06-01'), 100), 0);
        assert.equal(await store.prune(IDEMPOTENCY_KEYS.name, civilDate('2026-06-02'), 3), 3);
        assert.equal(await store.prune(IDEMPOTENCY_KEYS.name, civilDate('2026-06-02'), 100), 2);
        // What events did is kept until 6 June of the next year: 400 days.
        assert.equal(await store.prune(COMMANDS.name, civilDate('2027-06-05'), 100), 0);
        assert.notEqual(await store.load(IDEMPOTENCY_KEYS.name, 'later'), null);
        // A key that was forgotten is as good as new.
        await keys.claim({ commandId: 'k1', operationId: 'op', bodyHash: 'another', at: later });
        assert.equal((await add(purses, 'event 0')).type, 'duplicate');
        assert.ok((await store.prune(COMMANDS.name, civilDate('2027-06-06'), 100)) > 0);
      }),
  },
];
