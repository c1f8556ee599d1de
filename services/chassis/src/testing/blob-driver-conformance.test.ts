import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { BlobDamaged, type BlobDriver } from '../blobs/blob-driver.ts';
import { BLOBS_FOLDER } from '../blobs/open-blob-driver.ts';
import { openFolderDriver } from '../blobs/folder-driver.ts';
import { blobDriverChecks, type BlobDriverHarness, sha256Of } from './blob-driver-conformance.ts';
import { killedBlobWriter } from './killed-blob-writer.ts';

/** Faults a driver may really have; each must be noticed by at least one check. */
const FAULTS: Readonly<Record<string, (inner: BlobDriver) => Partial<BlobDriver>>> = {
  'a name is written over': (inner) => ({
    putOnce: async (name, bytes, sha256) => {
      await inner.remove(name);
      return inner.putOnce(name, bytes, sha256);
    },
  }),
  'the digest is not looked at': (inner) => ({
    putOnce: (name, bytes) => inner.putOnce(name, bytes, sha256Of(bytes)),
  }),
  'a damaged file is refused and kept': (inner) => ({
    putOnce: async (name, bytes, sha256) => {
      const written = await inner.putOnce(name, bytes, sha256Of(bytes));
      if (sha256Of(bytes) !== sha256) throw new BlobDamaged('kept');
      return written;
    },
  }),
  'large files are cut': (inner) => ({
    putOnce: (name, bytes) => inner.putOnce(name, bytes.subarray(0, 1_048_576), sha256Of(bytes.subarray(0, 1_048_576))),
  }),
  'a range begins a byte late': (inner) => ({
    read: (name, from, max) => inner.read(name, from === 0 ? 0 : from + 1, max),
  }),
  'the size of a piece is said to be that of the whole': (inner) => ({
    read: async (name, from, max) => {
      const found = await inner.read(name, from, max);
      return found && { ...found, total: found.bytes.length };
    },
  }),
  'nothing is removed': () => ({ remove: () => Promise.resolve() }),
  'a list ends with its first page': (inner) => ({
    list: async (prefix, cursor, max) => ({ ...(await inner.list(prefix, cursor, max)), cursor: null }),
  }),
  'a page begins with the last name of the one before': (inner) => ({
    list: (prefix, cursor, max) => inner.list(prefix, cursor === null ? null : cursor.slice(0, -1), max),
  }),
  'the order of names is turned round': (inner) => ({
    list: async (prefix, cursor, max) => {
      const page = await inner.list(prefix, cursor, max);
      return { ...page, rows: page.rows.toReversed() };
    },
  }),
  'a prefix is not looked at': (inner) => ({ list: (_prefix, cursor, max) => inner.list('', cursor, max) }),
  'it does not say who it is': () => ({ describe: () => Promise.resolve('') }),
};

/** The whole suite in one test, on a machine that may be busy. */
const PATIENCE_MS = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'huji-blob-faults-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
let data = 0;

const firstFailure = async (fault: (inner: BlobDriver) => Partial<BlobDriver>): Promise<string | null> => {
  const place = join(folder, String(++data));
  const opened = (): BlobDriver => {
    const inner = openFolderDriver(join(place, BLOBS_FOLDER));
    return { ...inner, ...fault(inner) };
  };
  const harness: BlobDriverHarness = {
    name: 'folder',
    open: async () => opened(),
    reopen: async () => opened(),
    killedWriter: (prefix, bytes) => killedBlobWriter({ HUJI_DATA: place }, prefix, bytes),
  };
  for (const { title, run } of blobDriverChecks) {
    try {
      await run(harness);
    } catch (error) {
      return `${title}: ${String(error)}`;
    }
  }
  return null;
};

describe('the suite of places for files notices a driver in which', () => {
  test.each(Object.entries(FAULTS))(
    '%s',
    async (_title, fault) => {
      expect(await firstFailure(fault)).not.toBeNull();
    },
    PATIENCE_MS,
  );

  test(
    'nothing, when there is no fault',
    async () => {
      expect(await firstFailure(() => ({}))).toBeNull();
    },
    PATIENCE_MS,
  );
});
