import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { defineEvent } from '@huji/contracts/shared/event-contract.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { z } from 'zod';
import { DocumentStore } from '../persistence/document-store.ts';
import { Contention } from '../persistence/faults.ts';
import { openSqliteDriver } from '../persistence/sqlite-driver.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import type { Envelope } from './envelope.ts';
import { WriteOnce } from './write-once.ts';

interface Entry {
  readonly fen: number;
  readonly note: string;
}
const entryWritten = defineEvent({
  type: 'test.entry-written.v1',
  topic: 'test.entry',
  key: 'entry',
  summary: 'written',
  heardBy: [],
  data: z.object({ fen: z.int() }),
});
const envelope: Envelope = {
  commandId: 'c',
  actor: 'tester',
  at: '2026-05-02T00:00:00.000Z' as Instant,
  on: civilDate('2026-05-02'),
};

describe('WriteOnce', () => {
  let temporary: TemporaryStore;
  let entries: WriteOnce<Entry>;
  beforeEach(async () => {
    temporary = temporaryStore();
    // Sealing the same text twice gives two texts: the comparison must not be fooled.
    let nonce = 0;
    entries = new WriteOnce<Entry>(
      temporary.store,
      {
        collection: 'entry',
        shards: 1,
        indexes: ['postedOn'],
        codec: {
          encode: ({ fen, note }) => ({ fen, sealed: `${String(nonce++)}|${note}` }),
          decode: (stored) => {
            const { fen, sealed } = stored as { fen: number; sealed: string };
            return { fen, note: sealed.slice(sealed.indexOf('|') + 1) };
          },
        },
      },
      { service: 'test' },
    );
    await temporary.store.migrate();
  });
  afterEach(() => temporary.remove());

  test('the first body stands; the same again exists, another differs, and neither changes it', async () => {
    const index = { postedOn: '2026-05-02' };
    const messages = [{ contract: entryWritten, key: 'e', data: { fen: 1 } }];
    expect(await entries.putOnce('e', { fen: 1, note: '一' }, envelope, { index, messages })).toBe('written');
    expect(await entries.putOnce('e', { note: '一', fen: 1 }, envelope, { messages })).toBe('exists');
    expect(await entries.putOnce('e', { fen: 2, note: '一' }, envelope, { messages })).toBe('differs');
    expect(await entries.read('e')).toEqual({ fen: 1, note: '一' });
    expect(await entries.readMany(['x', 'e'])).toEqual([null, { fen: 1, note: '一' }]);
    const found = await entries.find({ field: 'postedOn', equals: '2026-05-02', max: 5 });
    expect(found.rows).toEqual([{ id: 'e', body: { fen: 1, note: '一' } }]);
    const pending = await temporary.store.claimOutbox('entry', 0, 'tester', 0, 1, 10);
    expect(pending.flatMap(({ records }) => records.map(({ eventId }) => eventId))).toEqual(['test/entry/e.1.0']);
  });

  test('of twenty who write different bodies at once one wins', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, fen) =>
        entries.putOnce('e', { fen, note: '' }, { ...envelope, commandId: String(fen) }),
      ),
    );
    expect(answers.filter((answer) => answer === 'written')).toHaveLength(1);
    expect((await entries.read('e'))?.fen).toBe(answers.indexOf('written'));
  });

  test('a zero that was negative is the same zero', async () => {
    await entries.putOnce('e', { fen: -0, note: '' }, envelope);
    expect(await entries.putOnce('e', { fen: -0, note: '' }, envelope)).toBe('exists');
  });
});

describe('Who came second, and whose read lags behind the write that won,', () => {
  const lagging = async (emptyReads: number) => {
    const driver = openSqliteDriver(':memory:');
    let left = emptyReads;
    const store = new DocumentStore({
      ...driver,
      loadMany: async (collection, ids) => (left-- > 0 ? ids.map(() => null) : driver.loadMany(collection, ids)),
    });
    const entries = new WriteOnce<Entry>(store, { collection: 'entry' }, { service: 'test' });
    await store.migrate();
    await entries.putOnce('e', { fen: 1, note: '一' }, envelope);
    return { store, entries };
  };

  test('is told what stands, when it can be read', async () => {
    const { store, entries } = await lagging(2);
    expect(await entries.putOnce('e', { fen: 1, note: '一' }, envelope)).toBe('exists');
    expect(await entries.putOnce('e', { fen: 2, note: '一' }, envelope)).toBe('differs');
    await store.close();
  });

  test('is told to come again, never that something else stands', async () => {
    const { store, entries } = await lagging(Infinity);
    await expect(entries.putOnce('e', { fen: 1, note: '一' }, envelope)).rejects.toBeInstanceOf(Contention);
    await store.close();
  });
});
