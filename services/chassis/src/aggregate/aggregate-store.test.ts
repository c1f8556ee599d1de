import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { type Decider, ok, refuse } from '@huji/contracts/shared/decider.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { defineEvent } from '@huji/contracts/shared/event-contract.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { auditEntryOf, isAuditRecord } from '../events/audit-record.ts';
import { UnpublishableEvent } from '../events/cloud-event-binding.ts';
import { DocumentStore } from '../persistence/document-store.ts';
import { Contention } from '../persistence/faults.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { type AggregateDefinition, AggregateStore } from './aggregate-store.ts';
import type { Envelope } from './envelope.ts';
import { indexAllAnew } from './index-anew.ts';

interface Purse {
  readonly balance: number;
  readonly movements: number;
}
type Move = { readonly type: 'move'; readonly add: number };
type Moved = { readonly by: number };

const purseMoved = defineEvent({
  type: 'test.purse-moved.v1',
  topic: 'test.purse',
  key: 'purse',
  summary: 'moved',
  heardBy: [],
  data: z.object({ by: z.int().max(1_000), balance: z.int() }),
});

const decider: Decider<Purse, Move, Moved> = {
  initial: { balance: 0, movements: 0 },
  decide: ({ add }, { balance }) => {
    if (balance + add < 0) return refuse('too_little', 'not so much');
    return ok(add === 0 ? [] : [{ by: add }]);
  },
  evolve: ({ balance, movements }, { by }) => ({ balance: balance + by, movements: movements + 1 }),
};

const definition: AggregateDefinition<Purse, Move, Moved> = {
  collection: 'purse',
  shards: 1,
  schemaVersion: 1,
  decider,
  indexes: ['balance'],
  index: ({ balance }) => ({ balance }),
  messages: ({ by }, { id, state }) => [
    { contract: purseMoved, key: id, data: { by, balance: state.balance, extra: 1 } },
  ],
};

const envelope = (commandId: string, bodyHash?: string): Envelope => ({
  commandId,
  actor: 'tester',
  at: '2026-05-02T00:00:00.000Z' as Instant,
  on: civilDate('2026-05-02'),
  ...present({ bodyHash }),
});

describe('AggregateStore', () => {
  let temporary: TemporaryStore;
  let purses: AggregateStore<Purse, Move, Moved>;
  beforeEach(async () => {
    temporary = temporaryStore();
    purses = new AggregateStore(temporary.store, definition, { service: 'test' });
    await temporary.store.migrate();
  });
  afterEach(() => temporary.remove());

  const outbox = async () =>
    (await temporary.store.claimOutbox('purse', 0, 'tester', 0, 1, 1_000)).flatMap(({ records }) => records);

  test('what the audit log is told stands in the outbox of what was changed; nothing changed tells nothing', async () => {
    const audited = (commandId: string): Envelope => ({
      ...envelope(commandId),
      audit: { stream: 'purse/p', action: 'purse-moved', data: { by: 5 } },
    });
    await purses.execute('p', { type: 'move', add: 0 }, audited('a'));
    await purses.execute('p', { type: 'move', add: -1 }, audited('b'));
    expect(await outbox()).toEqual([]);
    await purses.execute('p', { type: 'move', add: 5 }, audited('c'));
    await purses.execute('p', { type: 'move', add: 5 }, audited('c'));
    const records = await outbox();
    expect(records.filter(isAuditRecord).map(auditEntryOf)).toEqual([
      {
        stream: 'purse/p',
        action: 'purse-moved',
        actor: 'tester',
        at: '2026-05-02T00:00:00.000Z',
        commandId: 'c',
        data: { by: 5 },
      },
    ]);
    expect(records).toHaveLength(2);
  });

  test('what was decided can be read, found by its index, and is told in the outbox with a stable id', async () => {
    expect(await purses.execute('红包', { type: 'move', add: 5 }, envelope('a'))).toEqual({
      type: 'committed',
      state: { balance: 5, movements: 1 },
      events: [{ by: 5 }],
      revision: 1,
    });
    expect(await purses.read('红包')).toEqual({ id: '红包', state: { balance: 5, movements: 1 }, revision: 1 });
    const page = await purses.find({ field: 'balance', equals: 5, max: 10 });
    expect(page.rows.map(({ id, revision }) => [id, revision])).toEqual([['红包', 1]]);
    const [record] = await outbox();
    expect(record).toMatchObject({
      eventId: 'test/purse/红包.1.0',
      topic: 'test.purse',
      key: '红包',
      value: '{"by":5,"balance":5}',
    });
    expect(record?.headers).toEqual({
      ce_specversion: '1.0',
      ce_id: 'test/purse/红包.1.0',
      ce_source: '/test',
      ce_type: 'test.purse-moved.v1',
      ce_time: '2026-05-02T00:00:00.000Z',
      ce_subject: '红包',
      'content-type': 'application/json',
    });
  });

  test('a missing aggregate is null, alone and among many', async () => {
    await purses.execute('a', { type: 'move', add: 1 }, envelope('1'));
    expect(await purses.read('b')).toBeNull();
    expect((await purses.readMany(['b', 'a'])).map((each) => each?.id ?? null)).toEqual([null, 'a']);
  });

  test('the same command again changes nothing and says which revision it made', async () => {
    await purses.execute('a', { type: 'move', add: 5 }, envelope('first', 'hash'));
    await purses.execute('a', { type: 'move', add: 1 }, envelope('second'));
    expect(await purses.execute('a', { type: 'move', add: 5 }, envelope('first', 'hash'))).toEqual({
      type: 'duplicate',
      state: { balance: 6, movements: 2 },
      revision: 1,
    });
  });

  test('the same key with another body is refused', async () => {
    await purses.execute('a', { type: 'move', add: 5 }, envelope('first', 'hash'));
    const again = await purses.execute('a', { type: 'move', add: 6 }, envelope('first', 'other hash'));
    expect(again).toMatchObject({ type: 'refused', refusal: { code: 'idempotency_key_reused' } });
    expect((await purses.read('a'))?.state.balance).toBe(5);
  });

  test('a refusal and a decision without events leave no document behind', async () => {
    expect(await purses.execute('a', { type: 'move', add: -1 }, envelope('1'))).toMatchObject({ type: 'refused' });
    expect(await purses.execute('a', { type: 'move', add: 0 }, envelope('2'))).toMatchObject({
      type: 'committed',
      events: [],
    });
    expect(await purses.read('a')).toBeNull();
    expect(await outbox()).toEqual([]);
  });

  test('a hundred commands at once on one aggregate all count, each once', async () => {
    const all = Array.from({ length: 100 }, (_, n) =>
      purses.execute('a', { type: 'move', add: 1 }, envelope(`c${String(n)}`)),
    );
    const outcomes = await Promise.all(all);
    expect(outcomes.every(({ type }) => type === 'committed')).toBe(true);
    expect((await purses.read('a'))?.state).toEqual({ balance: 100, movements: 100 });
    const told = await outbox();
    expect(new Set(told.map(({ eventId }) => eventId)).size).toBe(100);
    // In the order in which they were given, each with the state it made.
    expect(told.map(({ value }) => (JSON.parse(value) as { balance: number }).balance)).toEqual(
      Array.from({ length: 100 }, (_, n) => n + 1),
    );
  });

  test('what is given while another command is at work is written together: a document grows by its writes, not by commands', async () => {
    const given = Array.from({ length: 640 }, (_, n) =>
      purses.execute('a', { type: 'move', add: 1 }, envelope(`c${String(n)}`)),
    );
    const outcomes = await Promise.all(given);
    const read = await purses.read('a');
    expect(read?.state.movements).toBe(640);
    // One alone, and ten times at most sixty-four.
    expect(read?.revision).toBe(11);
    expect(outcomes.at(-1)).toMatchObject({ type: 'committed', revision: 11, state: { balance: 640 } });
    // However many were written together, each is known when it comes again.
    const again = await Promise.all(
      [0, 1, 64, 65, 300, 639].map((n) => purses.execute('a', { type: 'move', add: 1 }, envelope(`c${String(n)}`))),
    );
    expect(again.map(({ type }) => type)).toEqual(again.map(() => 'duplicate'));
    expect((await purses.read('a'))?.revision).toBe(11);
  });

  test('companions in one write are each their own: refused, the same twice, another body, nothing to do', async () => {
    const move = (commandId: string, add: number, hash?: string) =>
      purses.execute('a', { type: 'move', add }, envelope(commandId, hash));
    const outcomes = await Promise.all([
      move('first', 5),
      move('in', 10, 'x'),
      move('too much', -100),
      move('in', 10, 'x'),
      move('in', 11, 'y'),
      move('nothing', 0),
      move('out', -15),
    ]);
    expect(outcomes.map((each) => (each.type === 'refused' ? each.refusal.code : each.type))).toEqual([
      ...['committed', 'committed', 'too_little', 'duplicate', 'idempotency_key_reused', 'committed', 'committed'],
    ]);
    expect(await purses.read('a')).toMatchObject({ revision: 2, state: { balance: 0, movements: 3 } });
  });

  test('a companion that cannot be said fails alone', async () => {
    const outcomes = await Promise.allSettled(
      [1, 2, 1_001, 3].map((add) => purses.execute('a', { type: 'move', add }, envelope(`c${String(add)}`))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect((await purses.read('a'))?.state).toEqual({ balance: 6, movements: 3 });
  });

  test('two replicas that write many commands together, some of them the same, write each once', async () => {
    const other = new AggregateStore(temporary.store, definition, { service: 'test' });
    const many = (store: AggregateStore<Purse, Move, Moved>, from: number) =>
      Array.from({ length: 60 }, (_, n) =>
        store.execute('a', { type: 'move', add: 1 }, envelope(`c${String(from + n)}`)),
      );
    const outcomes = await Promise.all([...many(purses, 0), ...many(other, 30)]);
    expect(outcomes.filter(({ type }) => type === 'committed')).toHaveLength(90);
    expect(outcomes.filter(({ type }) => type === 'duplicate')).toHaveLength(30);
    expect((await purses.read('a'))?.state).toEqual({ balance: 90, movements: 90 });
  });

  test('two replicas that execute the same command at once write it once', async () => {
    const other = new AggregateStore(temporary.store, definition, { service: 'test' });
    const [one, two] = await Promise.all([
      purses.execute('a', { type: 'move', add: 7 }, envelope('same')),
      other.execute('a', { type: 'move', add: 7 }, envelope('same')),
    ]);
    expect([one.type, two.type].sort()).toEqual(['committed', 'duplicate']);
    expect((await purses.read('a'))?.state.balance).toBe(7);
  });

  test('facts are gathered anew in every attempt, from the state the command is decided against', async () => {
    const other = new AggregateStore(temporary.store, definition, { service: 'test' });
    await purses.execute('a', { type: 'move', add: 10 }, envelope('0'));
    const seen: [number, number][] = [];
    const outcome = await purses.executeGathered(
      'a',
      async ({ balance }, revision) => {
        seen.push([balance, revision]);
        if (seen.length === 1) await other.execute('a', { type: 'move', add: 1 }, envelope('between'));
        return ok({ type: 'move', add: balance });
      },
      envelope('double'),
    );
    expect(seen).toEqual([
      [10, 1],
      [11, 2],
    ]);
    expect(outcome).toMatchObject({ type: 'committed', state: { balance: 22 }, revision: 3 });
  });

  test('a command that loses every race is contention, not a wrong answer', async () => {
    const other = new AggregateStore(temporary.store, definition, { service: 'test' });
    let n = 0;
    const losing = purses.executeGathered(
      'a',
      async () => {
        await other.execute('a', { type: 'move', add: 1 }, envelope(`other ${String(n++)}`));
        return ok({ type: 'move', add: 1_000 });
      },
      envelope('unlucky'),
    );
    await expect(losing).rejects.toBeInstanceOf(Contention);
    expect((await purses.read('a'))?.state.balance).toBe(n);
  });

  test('facts that cannot be gathered refuse the command', async () => {
    const outcome = await purses.executeGathered('a', async () => refuse('no_facts', 'none'), envelope('1'));
    expect(outcome).toEqual({ type: 'refused', refusal: { code: 'no_facts', detail: 'none' } });
  });

  test('an event its contract does not allow is a fault, and nothing is written', async () => {
    await expect(purses.execute('a', { type: 'move', add: 1_001 }, envelope('1'))).rejects.toThrow(UnpublishableEvent);
    expect(await purses.read('a')).toBeNull();
  });

  test('a state of an older form is brought to the present one; a newer one is not guessed at', async () => {
    await purses.execute('a', { type: 'move', add: 5 }, envelope('1'));
    interface Renamed {
      readonly fen: number;
    }
    const renamed: AggregateDefinition<Renamed, Move, Moved> = {
      collection: 'purse',
      shards: 1,
      schemaVersion: 2,
      upcast: (stored, from) => ({ fen: from === 1 ? (stored as { balance: number }).balance : -1 }),
      decider: {
        initial: { fen: 0 },
        decide: ({ add }) => ok([{ by: add }]),
        evolve: ({ fen }, { by }) => ({ fen: fen + by }),
      },
      indexes: ['balance'],
      index: ({ fen }) => ({ balance: fen }),
      messages: () => [],
    };
    const newer = new AggregateStore(temporary.store, renamed, { service: 'test' });
    expect((await newer.read('a'))?.state).toEqual({ fen: 5 });
    await newer.execute('a', { type: 'move', add: 1 }, envelope('2'));
    await expect(purses.read('a')).rejects.toThrow('schema version 2');
  });

  test('a codec stands between the state and what is stored', async () => {
    const sealed = new AggregateStore(
      temporary.store,
      {
        ...definition,
        collection: 'sealed-purse',
        codec: {
          encode: ({ balance, movements }: Purse) => ({ sealed: `<${String(balance)}>`, movements }),
          decode: (stored) => {
            const { sealed: text, movements } = stored as { sealed: string; movements: number };
            return { balance: Number(text.slice(1, -1)), movements };
          },
        },
      },
      { service: 'test' },
    );
    await temporary.store.migrate();
    await sealed.execute('a', { type: 'move', add: 5 }, envelope('1'));
    expect((await temporary.store.load('sealed-purse', 'a'))?.body).toMatchObject({ state: { sealed: '<5>' } });
    expect((await sealed.read('a'))?.state).toEqual({ balance: 5, movements: 1 });
  });
});

describe('documents of a former programme', () => {
  let temporary: TemporaryStore;
  beforeEach(() => {
    temporary = temporaryStore();
  });
  afterEach(() => temporary.remove());

  test('get the index fields that came since, and keep what they hold and what they were told', async () => {
    const former = new AggregateStore(temporary.store, definition, { service: 'test' });
    await temporary.store.migrate();
    for (const [id, add] of [
      ['p', 5],
      ['q', 7],
    ] as const)
      await former.execute(id, { type: 'move', add }, envelope(id));
    const later = new DocumentStore(temporary.driver);
    const purses = new AggregateStore(
      later,
      {
        ...definition,
        indexes: ['balance', 'movements'],
        index: ({ balance, movements }) => ({ balance, movements }),
      },
      { service: 'test' },
    );
    await later.migrate();
    const byMovements = async () =>
      (await purses.find({ field: 'movements', equals: 1, max: 10 })).rows.map(({ id, state }) => [id, state.balance]);
    await purses.execute('q', { type: 'move', add: 1 }, envelope('r'));
    expect(await byMovements()).toEqual([]);
    expect(await indexAllAnew(later)).toBe(1);
    expect(await byMovements()).toEqual([['p', 5]]);
    expect(await indexAllAnew(later)).toBe(0);
    expect(await purses.execute('p', { type: 'move', add: 5 }, envelope('p'))).toMatchObject({ type: 'duplicate' });
    expect((await purses.read('p'))?.state).toEqual({ balance: 5, movements: 1 });
  });

  const opened = async (made: Pick<typeof definition, 'indexes' | 'index'> & { readonly indexForm?: number }) => {
    const store = new DocumentStore(temporary.driver);
    const purses = new AggregateStore(store, { ...definition, ...made }, { service: 'test' });
    await store.migrate();
    return { store, purses };
  };

  test('get them also where they had none, or the first of them is nothing', async () => {
    const { purses: former } = await opened({ indexes: [], index: () => ({}) });
    await former.execute('p', { type: 'move', add: 5 }, envelope('p'));
    const { purses: nameless } = await opened({ indexes: ['balance'], index: () => ({ balance: null }) });
    await nameless.execute('q', { type: 'move', add: 7 }, envelope('q'));
    const { store, purses } = await opened({
      indexes: ['balance', 'movements'],
      index: ({ balance, movements }) => ({ balance, movements }),
    });
    expect(await indexAllAnew(store)).toBe(2);
    const { rows } = await purses.find({ field: 'movements', equals: 1, max: 10 });
    expect(rows.map(({ id }) => id)).toEqual(['p', 'q']);
    expect(await indexAllAnew(store)).toBe(0);
  });

  test('stand where a field that means something else by now puts them', async () => {
    const indexes = ['balance'];
    const { purses: former } = await opened({ indexes, index: ({ balance }) => ({ balance }) });
    for (const [id, add] of [
      ['p', 5],
      ['q', 7],
    ] as const)
      await former.execute(id, { type: 'move', add }, envelope(id));
    const { store, purses } = await opened({ indexes, index: ({ balance }) => ({ balance: -balance }), indexForm: 2 });
    const inOrder = async () => (await purses.find({ field: 'balance', max: 10 })).rows.map(({ id }) => id);
    await purses.execute('r', { type: 'move', add: 6 }, envelope('r'));
    expect(await indexAllAnew(store)).toBe(2);
    expect(await inOrder()).toEqual(['q', 'r', 'p']);
    expect(await indexAllAnew(store)).toBe(0);
  });
});
