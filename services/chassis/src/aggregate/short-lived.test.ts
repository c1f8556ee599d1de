import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';
import { ShortLived } from './short-lived.ts';

describe('documents that are kept for days', () => {
  let temporary: TemporaryStore;
  let notes: ShortLived<{ readonly text: string }>;
  beforeEach(async () => {
    temporary = temporaryStore();
    notes = new ShortLived(temporary.store, { collection: 'short-note', indexes: ['owner'] });
    await temporary.store.migrate();
  });
  afterEach(() => temporary.remove());

  const put = (id: string, text: string, owner = 'a', keptUntilOn = '2025-06-02') =>
    notes.put(id, { text }, { keptUntilOn: civilDate(keptUntilOn), index: { owner }, commandId: text, atMs: 1 });

  test('are written over, found by their owner, and gone after their last day', async () => {
    await put('1', 'first');
    await put('1', 'second');
    await put('2', 'other', 'b', '2025-06-03');
    expect(await notes.readMany(['1', '2', '3'])).toEqual([{ text: 'second' }, { text: 'other' }, null]);
    expect(await notes.idsWhere('owner', 'a', 10)).toEqual(['1']);
    expect(await temporary.store.prune('short-note', civilDate('2025-06-02'), 10)).toBe(1);
    expect(await notes.readMany(['1', '2'])).toEqual([null, { text: 'other' }]);
  });

  test('are taken away before it where nobody needs them: the document itself is gone', async () => {
    await put('1', 'first');
    await put('2', 'other');
    await notes.forget(['1', '9'], { commandId: 'c', atMs: 2 });
    expect(await temporary.store.loadMany('short-note', ['1', '9'])).toEqual([null, null]);
    expect(await notes.read('2')).toEqual({ text: 'other' });
    await put('1', 'again');
    expect(await notes.read('1')).toEqual({ text: 'again' });
  });

  test('of a newer programme are not guessed at', async () => {
    const newer = new ShortLived(temporary.store, { collection: 'short-note', indexes: ['owner'], schemaVersion: 2 });
    await newer.put('1', {}, { keptUntilOn: civilDate('2025-06-02'), index: { owner: 'a' }, commandId: 'n', atMs: 1 });
    await expect(notes.read('1')).rejects.toThrow('schema version 2');
  });
});
