import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DocumentStore } from './document-store.ts';
import { StorageFull } from './faults.ts';
import { openSqliteDriver } from './sqlite-driver.ts';

/** A file system of two megabytes; null where this user may mount none. */
const mountSmallDisk = (): string | null => {
  const directory = mkdtempSync(join(tmpdir(), 'huji-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', directory], { stdio: 'ignore' });
    return directory;
  } catch {
    rmdirSync(directory);
    return null;
  }
};

const mounted = mountSmallDisk();
if (mounted !== null) {
  execFileSync('umount', [mounted]);
  rmdirSync(mounted);
} else if (process.env['CI'] === 'true')
  throw new Error('CI must be able to mount a small disk: nothing was exercised');

(mounted === null ? describe.skip : describe)('a full disk', () => {
  let directory = '';
  let store: DocumentStore;
  beforeEach(async () => {
    directory = mountSmallDisk() ?? '';
    store = new DocumentStore(openSqliteDriver(join(directory, 'documents.sqlite')));
    store.declare({ name: 'note', type: 'documents', indexes: [], shards: 1 });
    await store.migrate();
  });
  afterEach(async () => {
    await store.close();
    execFileSync('umount', [directory]);
    rmdirSync(directory);
  });

  const write = (id: string, bytes: number): Promise<boolean> =>
    store.commit('note', {
      id,
      revision: 0,
      commandId: id,
      atMs: 0,
      body: 'x'.repeat(bytes),
      index: {},
      outbox: [],
    });
  const fill = async (): Promise<string[]> => {
    const kept: string[] = [];
    for (let n = 0; ; n++) {
      const id = `n${String(n)}`;
      try {
        await write(id, 60_000);
      } catch (error) {
        expect(error).toBeInstanceOf(StorageFull);
        return kept;
      }
      kept.push(id);
    }
  };

  test('refuses writes at once, keeps what it took, is not ready, and goes on when there is room', async () => {
    const kept = await fill();
    expect(kept.length).toBeGreaterThan(3);
    const startedMs = performance.now();
    const outcomes = await Promise.allSettled(Array.from({ length: 200 }, (_, n) => write(`m${String(n)}`, 60_000)));
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    expect(performance.now() - startedMs).toBeLessThan(2_000);
    await expect(store.ping()).rejects.toBeInstanceOf(StorageFull);
    expect((await store.loadMany('note', kept)).every((document) => document !== null)).toBe(true);

    execFileSync('mount', ['-o', 'remount,size=16m', directory]);
    await sleep(1_050);
    await store.ping(); // nobody wrote meanwhile: readiness itself finds the room
    expect(await write('after', 60_000)).toBe(true);
    expect((await store.loadMany('note', [...kept, 'after'])).every((document) => document !== null)).toBe(true);
  });
});
