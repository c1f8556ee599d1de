import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { KeptDocument } from './document-driver.ts';
import { assertSqliteRuntime } from './sqlite-database.ts';
import { openSqliteDriver } from './sqlite-driver.ts';

const SCRIPT = fileURLToPath(new URL('../testing/committing-process.ts', import.meta.url));

describe('processes on one SQLite file', () => {
  let folder = '';
  let file = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'huji-processes-'));
    file = join(folder, 'documents.sqlite');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  interface Writer {
    readonly acknowledged: Map<string, number>;
    readonly writes: () => number;
    readonly ended: Promise<unknown>;
    readonly kill: () => void;
  }
  const write = (name: string, documents: number, writes: number): Writer => {
    const child = spawn(process.execPath, [SCRIPT, file, name, String(documents), String(writes)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const acknowledged = new Map<string, number>();
    let lines = 0;
    const reading = createInterface({ input: child.stdout });
    reading.on('line', (line) => {
      const match = /^(.*) (\d+)$/.exec(line);
      if (match?.[1] === undefined) return;
      lines++;
      acknowledged.set(match[1], Math.max(acknowledged.get(match[1]) ?? 0, Number(match[2])));
    });
    return {
      acknowledged,
      writes: () => lines,
      ended: Promise.all([once(child, 'close'), once(reading, 'close')]),
      kill: () => void child.kill('SIGKILL'),
    };
  };

  const stored = async (): Promise<{ documents: readonly KeptDocument[]; events: ReadonlyMap<string, string[]> }> => {
    const driver = openSqliteDriver(file);
    const { rows } = await driver.find('counter', { field: 'count', max: 1_000 });
    const pending = await driver.claimOutbox('counter', 0, 'reader', 0, 1, 1_000_000);
    await driver.close();
    const events = new Map(pending.map(({ streamId, records }) => [streamId, records.map(({ eventId }) => eventId)]));
    return { documents: rows, events };
  };

  test.each([1, 2, 3])(
    'kill -9 in the middle of writing loses no acknowledged write and leaves none in half (%i)',
    async (round) => {
      const writer = write('w', 20, 1_000_000);
      while (writer.writes() < 150 * round) await new Promise((resolve) => setTimeout(resolve, 1));
      writer.kill();
      await writer.ended;
      const { documents, events } = await stored();
      expect(documents).toHaveLength(20);
      for (const document of documents) {
        expect(document.revision).toBeGreaterThanOrEqual(writer.acknowledged.get(document.id) ?? 0);
        expect(document.body).toMatchObject({ count: document.revision });
        expect(events.get(document.id)).toEqual(
          Array.from({ length: document.revision }, (_, n) => `${document.id}.${String(n + 1)}.w`),
        );
      }
      expect(writer.writes()).toBeGreaterThanOrEqual(150 * round);
    },
    60_000,
  );

  test('two processes that write the same documents at once lose no write to each other', async () => {
    const writers = [write('one', 5, 60), write('two', 5, 60)];
    await Promise.all(writers.map(({ ended }) => ended));
    expect(writers.map((writer) => writer.writes())).toEqual([300, 300]);
    const { documents, events } = await stored();
    expect(documents.map(({ revision }) => revision)).toEqual([120, 120, 120, 120, 120]);
    for (const { id } of documents) {
      const revisions = (events.get(id) ?? []).map((eventId) => Number(eventId.split('.')[1]));
      expect(revisions).toEqual(Array.from({ length: 120 }, (_, n) => n + 1));
    }
  }, 60_000);
});

test('a Node that the database would take down with it is refused in words', () => {
  expect(() => {
    assertSqliteRuntime('20.20.2');
  }).toThrow('SQLite needs Node ≥ 22; this is Node 20.20.2');
  assertSqliteRuntime('24.1.0');
});
