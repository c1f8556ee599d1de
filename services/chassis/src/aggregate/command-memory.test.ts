import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { ok, type Decider } from '@huji/contracts/shared/decider.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { createIdempotencyKeys } from '../http/idempotency-keys.ts';
import type { DocumentDriver } from '../persistence/document-driver.ts';
import { DocumentStore } from '../persistence/document-store.ts';
import { openSqliteDriver } from '../persistence/sqlite-driver.ts';
import { chaosDriver } from '../testing/chaos-driver.ts';
import { AggregateStore } from './aggregate-store.ts';
import { COMMANDS } from './command-memory.ts';

interface Refunds {
  readonly paid: number;
}
interface Pay {
  readonly type: 'pay';
}
const decider: Decider<Refunds, Pay, Pay> = {
  initial: { paid: 0 },
  decide: (command) => ok([command]),
  evolve: ({ paid }) => ({ paid: paid + 1 }),
};

const AT = '2026-05-02T00:00:00.000Z' as Instant;

/** A request as the edge gives it: the key is claimed, then the aggregate decides. */
const openedOn = async (driver: DocumentDriver, attemptsMax = 20) => {
  const store = new DocumentStore(driver, { unknownOutcomeAttemptsMax: attemptsMax, unknownOutcomePaceMs: 1 });
  const refunds = new AggregateStore<Refunds, Pay, Pay>(
    store,
    {
      collection: 'refund',
      schemaVersion: 1,
      decider,
      indexes: [],
      index: () => ({}),
      messages: () => [],
    },
    { service: 'test' },
  );
  const keys = createIdempotencyKeys(store);
  const execute = (commandId: string, bodyHash: string) =>
    refunds.execute('a', { type: 'pay' }, { commandId, bodyHash, actor: 'clerk', at: AT, on: civilDate('2026-05-02') });
  return {
    store,
    execute,
    request: async (commandId: string, bodyHash = 'body') => {
      await keys.claim({ commandId, operationId: 'pay', bodyHash, at: AT });
      return execute(commandId, bodyHash);
    },
    paid: async () => (await refunds.read('a'))?.state.paid ?? 0,
    migrate: () => store.migrate(),
  };
};

const opened = async () => {
  const driver = openSqliteDriver(':memory:');
  const office = await openedOn(driver);
  await office.migrate();
  return { driver, ...office };
};

describe('what a command did is known', () => {
  test.each([64, 10_000])(
    'after %i later commands: a refund that is asked for again stays one refund',
    async (later) => {
      const office = await opened();
      await office.request('refund');
      for (let n = 0; n < later; n++) await office.execute(`later ${String(n)}`, 'body');
      expect(await office.request('refund')).toMatchObject({ type: 'duplicate', revision: 1 });
      await expect(office.request('refund', 'another body')).rejects.toMatchObject({
        refusal: { code: 'idempotency_key_reused' },
      });
      expect(await office.paid()).toBe(later + 1);
      await office.store.close();
    },
  );

  test('in a document that was written before commands could leave it', async () => {
    const office = await opened();
    await office.request('refund');
    const document = await office.store.load('refund', 'a');
    expect(document?.body).toEqual({
      schemaVersion: 1,
      state: { paid: 1 },
      commands: [{ id: 'refund', hash: 'body', revision: 1 }],
    });
    expect(await office.request('refund')).toMatchObject({ type: 'duplicate' });
    await office.store.close();
  });

  test('at little cost: nothing but the document is read or written until it holds too much, then many move at once', async () => {
    const driver = openSqliteDriver(':memory:');
    const calls: string[] = [];
    const office = await openedOn({
      ...driver,
      loadMany: (collection, ids) => {
        calls.push(`read ${collection}`);
        return driver.loadMany(collection, ids);
      },
      commitMany: (collection, writes) => {
        calls.push(`write ${collection} ${String(writes.length)}`);
        return driver.commitMany(collection, writes);
      },
    });
    await office.migrate();
    for (let n = 0; n < 96; n++) await office.execute(`c${String(n)}`, 'body');
    expect(calls.filter((call) => call.includes(COMMANDS.name))).toEqual([]);
    calls.length = 0;
    for (let n = 0; n < 32; n++) await office.execute(`d${String(n)}`, 'body');
    expect(calls.filter((call) => call === 'write command 33')).toHaveLength(1);
    expect(calls.filter((call) => call === 'read command')).toHaveLength(31);
    calls.length = 0;
    await office.request('key');
    expect(calls.filter((call) => call.startsWith('write'))).toEqual(['write idempotency-key 1', 'write refund 1']);
    await office.store.close();
  });
});

describe('a process that dies', () => {
  /** Dies at its nth write, before or after it happened; nothing it does later reaches the database. */
  const dying = (driver: DocumentDriver, nth: number, when: 'before' | 'after'): DocumentDriver => {
    let writes = 0;
    return {
      ...driver,
      loadMany: (collection, ids) =>
        writes >= nth ? Promise.reject(new Error('dead')) : driver.loadMany(collection, ids),
      commitMany: async (collection, some) => {
        writes += 1;
        if (writes > nth) throw new Error('dead');
        if (writes < nth) return driver.commitMany(collection, some);
        if (when === 'after') await driver.commitMany(collection, some);
        throw new Error('dead');
      },
    };
  };

  // The writes of a request on a full document: its key, the commands that leave, the document.
  test.each([1, 2, 3].flatMap((nth) => (['before', 'after'] as const).map((when) => [nth, when] as const)))(
    'at write %i, %s it: asked again, the request is done once, and another is refused',
    async (nth, when) => {
      const { driver, ...office } = await opened();
      for (let n = 0; n < 96; n++) await office.request(`c${String(n)}`);
      const dead = await openedOn(dying(driver, nth, when), 1);
      await expect(dead.request('refund')).rejects.toThrow();
      const keyIsTaken = nth > 1 || when === 'after';
      if (keyIsTaken)
        await expect(office.request('refund', 'another body')).rejects.toMatchObject({
          refusal: { code: 'idempotency_key_reused' },
        });
      expect((await office.request('refund')).type).toBe(nth === 3 && when === 'after' ? 'duplicate' : 'committed');
      expect((await office.request('refund')).type).toBe('duplicate');
      for (let n = 0; n < 96; n++) expect((await office.request(`c${String(n)}`)).type).toBe('duplicate');
      expect(await office.paid()).toBe(97);
      await office.store.close();
    },
  );

  test.each([1, 2, 3, 4])('or whose connection breaks, in manner %i, pays each refund once', async (seed) => {
    const { driver, ...office } = await opened();
    const shaky = await openedOn(chaosDriver(driver, seed));
    const ids = Array.from({ length: 150 }, (_, n) => `refund ${String(n)}`);
    for (const id of ids) await Promise.all([shaky.request(id), office.request(id)]);
    for (const id of ids) expect((await shaky.request(id)).type).toBe('duplicate');
    expect(await office.paid()).toBe(150);
    await office.store.close();
  });
});
