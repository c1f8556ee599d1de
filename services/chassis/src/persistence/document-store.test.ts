import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';
import type { CollectionDeclaration, DocumentDriver, Write } from './document-driver.ts';
import type { DocumentStore } from './document-store.ts';
import { type DocumentWrite, SPACE_PROBE } from './document-store.ts';
import { InvalidCursor, StoreUnavailable, UnknownOutcome } from './faults.ts';

const NOTES: CollectionDeclaration = { name: 'note', type: 'documents', indexes: ['rank'], shards: 4 };
const VIEW: CollectionDeclaration = { name: 'view', type: 'view', indexes: [], shards: 1 };
const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
const write = (id: string, parts: Partial<DocumentWrite> = {}): DocumentWrite => ({
  id,
  revision: 0,
  commandId: `create ${id}`,
  atMs: 0,
  body: { id },
  index: {},
  outbox: [],
  ...parts,
});
const event = (eventId: string) => ({ eventId, topic: 't', key: 'k', headers: {}, value: '{}' });

describe('DocumentStore', () => {
  let temporary: TemporaryStore;
  let store: DocumentStore;
  let commits: (readonly Write[])[] = [];
  let loads: (readonly string[])[] = [];
  /** Called before a commit reaches SQLite; may throw. */
  let before: (writes: readonly Write[]) => void = () => undefined;
  let after: (writes: readonly Write[]) => void = () => undefined;
  let isDown = false;
  /** So many reads still see what was there before the first write. */
  let staleReads = 0;
  const unknown: number[] = [];

  beforeEach(async () => {
    [before, after, isDown, staleReads] = [() => undefined, () => undefined, false, 0];
    unknown.length = 0;
    const watched = (inner: DocumentDriver): DocumentDriver => ({
      ...inner,
      loadMany: async (collection, ids) => {
        loads.push(ids);
        if (isDown) throw new Error('down');
        const documents = await inner.loadMany(collection, ids);
        return staleReads-- > 0 ? documents.map(() => null) : documents;
      },
      commitMany: async (collection, writes) => {
        commits.push(writes);
        before(writes);
        const won = await inner.commitMany(collection, writes);
        after(writes);
        return won;
      },
    });
    temporary = temporaryStore({
      wrap: watched,
      unknownOutcomePaceMs: 1,
      unknownOutcomeAttemptsMax: 6,
      observer: { outcomeUnknown: (_collection, attempt) => void unknown.push(attempt) },
    });
    store = temporary.store;
    await store.migrate([NOTES, VIEW]);
    [commits, loads] = [[], []];
  });
  afterEach(() => temporary.remove());

  test('what is asked for in one tick travels together, and each is answered for itself', async () => {
    await store.commit('note', write('3'));
    commits = [];
    const answers = await Promise.all(range(10).map((n) => store.commit('note', write(String(n)))));
    expect(answers).toEqual(range(10).map((n) => n !== 3));
    expect(commits.map(({ length }) => length)).toEqual([10]);
    const documents = await Promise.all(['9', 'missing', '0', '9'].map((id) => store.load('note', id)));
    expect(documents.map((document) => document?.id ?? null)).toEqual(['9', null, '0', '9']);
    expect(loads).toEqual([['9', 'missing', '0', '9']]);
  });

  test('two writes of one id never share a call, and stay in their order', async () => {
    const answers = await Promise.all([
      store.commit('note', write('a', { body: 'first' })),
      store.commit('note', write('a', { body: 'second', commandId: 'other' })),
    ]);
    expect(answers).toEqual([true, false]);
    expect(commits.map((writes) => writes.map(({ body }) => body))).toEqual([['first'], ['second']]);
  });

  test('a thousand writes go in calls of bounded size', async () => {
    expect(await Promise.all(range(1_000).map((n) => store.commit('note', write(String(n)))))).toEqual(
      range(1_000).map(() => true),
    );
    expect(Math.max(...commits.map(({ length }) => length))).toBeLessThanOrEqual(256);
    expect(commits.length).toBeLessThan(10);
  });

  test('a shard is a matter of the id alone', async () => {
    await Promise.all(range(200).map((n) => store.commit('note', write(`note ${String(n)}`))));
    const shards = commits.flat().map(({ shard }) => shard);
    expect(new Set(shards)).toEqual(new Set([0, 1, 2, 3]));
    const first = commits.flat().map(({ id, shard }) => `${id}: ${String(shard)}`);
    commits = [];
    await Promise.all(range(200).map((n) => store.commit('note', write(`note ${String(n)}`, { commandId: 'again' }))));
    expect(commits.flat().map(({ id, shard }) => `${id}: ${String(shard)}`)).toEqual(first);
  });

  test('an answer that was lost is found out: written once, told as written', async () => {
    let breaks = 2;
    after = () => {
      if (breaks-- > 0) throw new Error('the answer was lost');
    };
    expect(await store.commit('note', write('a', { outbox: [event('e')] }))).toBe(true);
    expect(unknown).toEqual([1, 2]);
    expect((await store.load('note', 'a'))?.revision).toBe(1);
    expect(await store.outboxBacklog('note', 0)).toMatchObject({ pending: 1 });
  });

  test('an answer that was lost and a writer that came between: lost, not mistaken for the own', async () => {
    let isFirst = true;
    before = () => {
      if (!isFirst) return;
      isFirst = false;
      throw new Error('never arrived');
    };
    const mine = store.commit('note', write('a', { body: 'mine', commandId: 'mine' }));
    await new Promise((resolve) => setImmediate(resolve));
    const theirs = temporary.driver.commitMany('note', [{ ...write('a', { body: 'theirs' }), shard: 0 }]);
    expect([await mine, await theirs]).toEqual([false, [true]]);
    expect((await store.load('note', 'a'))?.body).toBe('theirs');
  });

  test('a write the engine cannot hold fails alone; its neighbours are written', async () => {
    before = (writes) => {
      if (writes.some(({ id }) => id === 'poison')) throw new Error('too much');
    };
    const answers = await Promise.allSettled(['a', 'poison', 'b'].map((id) => store.commit('note', write(id))));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(answers[1]).toMatchObject({ reason: expect.any(UnknownOutcome) as unknown });
    expect((await store.loadMany('note', ['a', 'poison', 'b'])).map((document) => document?.revision ?? 0)).toEqual([
      1, 0, 1,
    ]);
  });

  test('when more wrote since than a document remembers, it does not guess', async () => {
    await store.commit('note', write('a'));
    let isFirst = true;
    after = ([first]) => {
      if (first?.commandId !== 'mine' || !isFirst) return;
      isFirst = false;
      throw new Error('the answer was lost');
    };
    const direct = temporary.driver;
    before = ([first]) => {
      if (first?.commandId !== 'mine' || isFirst) return;
      // By the time the write comes again, forty others have written.
      before = () => undefined;
      for (const n of range(40)) {
        void direct.commitMany('note', [{ ...write('a', { revision: 2 + n, commandId: String(n) }), shard: 0 }]);
      }
    };
    await expect(store.commit('note', write('a', { revision: 1, commandId: 'mine' }))).rejects.toThrow(UnknownOutcome);
  });

  test('a read the database does not answer is a fault that passes', async () => {
    isDown = true;
    await expect(store.load('note', 'a')).rejects.toThrow(StoreUnavailable);
    isDown = false;
    expect(await store.load('note', 'a')).toBeNull();
  });

  test('listeners hear of commits with events, with the shard, and only of these', async () => {
    const heard: unknown[] = [];
    const stop = store.onCommitted((collection, shard) => void heard.push([collection, shard]));
    await store.commit('note', write('a'));
    await store.commit('note', write('b', { outbox: [event('e')] }));
    await store.commit('note', write('b', { outbox: [event('f')] }));
    stop();
    await store.commit('note', write('c', { outbox: [event('g')] }));
    expect(heard).toEqual([['note', commits.flat().find(({ id }) => id === 'b')?.shard]]);
  });

  test('a query outside the declared fields, an impossible page and a made-up cursor are refused', async () => {
    await expect(store.find('note', { field: 'body', max: 1 })).rejects.toThrow(RangeError);
    await expect(store.find('note', { field: 'rank', max: 0 })).rejects.toThrow(RangeError);
    await expect(store.find('note', { field: 'rank', max: 1_001 })).rejects.toThrow(RangeError);
    for (const cursor of [
      '',
      'x',
      '!',
      Buffer.from('[1]').toString('base64url'),
      Buffer.from('[{},1]').toString('base64url'),
    ])
      await expect(store.find('note', { field: 'rank', max: 1, cursor })).rejects.toThrow(InvalidCursor);
  });

  test('a cursor is good only within the query it came from', async () => {
    await Promise.all(range(9).map((n) => store.commit('note', write(String(n), { index: { rank: n } }))));
    const { cursor } = await store.find('note', { field: 'rank', max: 5 });
    const query = { field: 'rank', max: 5, cursor };
    expect((await store.find('note', { ...query, from: 4, to: 6 })).rows.map(({ id }) => id)).toEqual(['5', '6']);
    for (const other of [{ equals: 3 }, { from: 5 }, { to: 3 }, { from: '' }, { equals: '4' }])
      await expect(store.find('note', { ...query, ...other })).rejects.toThrow(InvalidCursor);
  });

  test('a collection is known once it is declared, and declared in one way only', async () => {
    expect(() => store.load('unknown', 'a')).toThrow('not declared');
    store.declare({ ...NOTES });
    expect(() => {
      store.declare({ ...NOTES, shards: 5 });
    }).toThrow('declared twice');
    expect(store.declarations()).toEqual([SPACE_PROBE, NOTES, VIEW]);
  });

  test('a read that lags behind the write it is asked about does not tell that it was lost', async () => {
    let cuts = 1;
    after = () => {
      if (cuts-- > 0) throw new Error('cut between commit and answer');
    };
    staleReads = 2;
    expect(await store.commit('note', write('late'))).toBe(true);
    expect(unknown.length).toBe(3);
    expect((await store.load('note', 'late'))?.revision).toBe(1);
  });
});
