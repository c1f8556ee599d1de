import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { silentLogger } from '../observability/logger.ts';
import { createMetricsRegistry } from '../observability/metrics.ts';
import { readTelemetry } from '../observability/telemetry-registry.ts';
import { Unavailable } from '../resilience/unavailable.ts';
import { createFieldCipher, type FieldCipher, PersonErased } from '../security/field-cipher.ts';
import { SealedBlobBroken } from '../security/sealed-blob.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import type { BlobDriver } from './blob-driver.ts';
import { BLOB_BYTES_MAX, BlobStore } from './blob-store.ts';
import { openFolderDriver } from './folder-driver.ts';

const PLACE = { name: 'papers/claim/one', personId: 'person' };

let folder = '';
let cipher: FieldCipher;
let close = (): Promise<void> => Promise.resolve();
const registry = createMetricsRegistry(readTelemetry(), { processMetrics: false });
const metrics = registry.forService('claim-adjudication');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huji-blobs-'));
  const temporary = temporaryStore();
  const keys = { current: randomBytes(32), retired: [], lookup: randomBytes(32) };
  cipher = createFieldCipher(temporary.store, keys, Date.now);
  await temporary.store.migrate();
  close = temporary.remove;
});
afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

const storeOn = (change: (inner: BlobDriver) => Partial<BlobDriver> = () => ({})): BlobStore => {
  const inner = openFolderDriver(folder);
  return new BlobStore({ ...inner, ...change(inner) }, { cipher, metrics, logger: silentLogger, paceMs: 1 });
};

const wholeOf = async (store: BlobStore, range?: { from: number; to: number }): Promise<Buffer> => {
  const found = await store.read(PLACE);
  const pieces: Uint8Array[] = [];
  for await (const piece of found!.content(range)) pieces.push(piece);
  return Buffer.concat(pieces);
};

const filesIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile());

describe('files of persons', () => {
  test('lie sealed: what stands in the folder shows nothing of them', async () => {
    const store = storeOn();
    const plain = Buffer.alloc(200_000, 'breast cancer, Li ');
    expect(await store.putOnce(PLACE, plain)).toBe('written');
    const stored = filesIn(folder);
    expect(stored).toHaveLength(1);
    for (const file of stored) expect(readFileSync(file).includes('cancer')).toBe(false);
    expect((await wholeOf(store)).equals(plain)).toBe(true);
  });

  test('are read in any range, across pieces and across fetches', async () => {
    const store = storeOn();
    const plain = randomBytes(2_500_000);
    await store.putOnce(PLACE, plain);
    for (const [from, to] of [
      [0, 0],
      [0, 1],
      [65_535, 65_537],
      [1_000_000, 2_400_000],
      [2_499_999, 2_500_000],
      [0, 2_500_000],
    ] as const)
      expect((await wholeOf(store, { from, to })).equals(plain.subarray(from, to))).toBe(true);
    expect((await store.read(PLACE))?.bytes).toBe(2_500_000);
  });

  test('are gone for everybody once the person’s key is', async () => {
    const store = storeOn();
    await store.putOnce(PLACE, randomBytes(10));
    await cipher.erase(PLACE.personId);
    await expect(store.read(PLACE)).rejects.toThrow(PersonErased);
    await expect(store.putOnce({ ...PLACE, name: 'papers/claim/two' }, randomBytes(10))).rejects.toThrow(PersonErased);
  });

  test('are written once; a name that another file has is taken', async () => {
    const store = storeOn();
    const first = randomBytes(100);
    await store.putOnce(PLACE, first);
    expect(await store.putOnce(PLACE, randomBytes(100))).toBe('taken');
    expect(await store.putOnce(PLACE, first)).toBe('taken');
    expect((await wholeOf(store)).equals(first)).toBe(true);
  });

  test('are written by a call whose answer was lost, and it says so', async () => {
    let lost = 0;
    const store = storeOn((inner) => ({
      putOnce: async (name, bytes, sha256) => {
        const written = await inner.putOnce(name, bytes, sha256);
        if (++lost === 1) throw new Error('the connection broke');
        return written;
      },
    }));
    expect(await store.putOnce(PLACE, randomBytes(100_000))).toBe('written');
    expect(lost).toBe(2);
  });

  test('that were changed where they lie are noticed', async () => {
    const store = storeOn((inner) => ({
      read: async (name, from, max) => {
        const found = await inner.read(name, from, max);
        if (found !== null && from > 0) found.bytes[found.bytes.length - 1]! ^= 1;
        return found;
      },
    }));
    await store.putOnce(PLACE, randomBytes(70_000));
    await expect(wholeOf(store)).rejects.toThrow(SealedBlobBroken);
  });

  test('of an engine that does not answer are told to be tried again, and soon without asking it', async () => {
    let asked = 0;
    const store = storeOn(() => ({
      read: () => {
        asked += 1;
        return Promise.reject(new Error('no answer'));
      },
    }));
    for (let n = 0; n < 12; n++) await expect(store.read(PLACE)).rejects.toThrow(Unavailable);
    expect(asked).toBeLessThan(12);
    const { text } = await registry.exposition();
    expect(text).toMatch(/breaker_state\{breaker="blobs"\} 2/);
    expect(text).toMatch(/blob_call_duration_seconds_count\{call="read",outcome="failed"\} [1-9]/);
    await store.close();
  });

  test.each([
    '',
    'papers',
    'papers/one',
    'papers/../one',
    'papers/claim/..',
    'papers/claim/.one',
    'Papers/claim/one',
    'papers/claim/one/two',
    'papers/claim/a b',
    '/papers/claim/one',
  ])('have no name like “%s”', async (name) => {
    const store = storeOn();
    await expect(store.putOnce({ ...PLACE, name }, randomBytes(1))).rejects.toThrow(RangeError);
    await expect(store.read({ ...PLACE, name })).rejects.toThrow(RangeError);
    await expect(store.remove(name)).rejects.toThrow(RangeError);
  });

  test('are no larger than any may be', async () => {
    await expect(storeOn().putOnce(PLACE, Buffer.alloc(BLOB_BYTES_MAX + 1))).rejects.toThrow(RangeError);
  });
});
