import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { BlobDamaged, type BlobDriver, type BlobEntry } from '../blobs/blob-driver.ts';
import type { ConformanceCheck } from './conformance-check.ts';

/** How the suite gets at a place for files. What an engine does differently is stated here as data, never as a skipped check. */
export interface BlobDriverHarness {
  readonly name: string;
  /** A driver on a place; others may have used it, under other names. */
  readonly open: () => Promise<BlobDriver>;
  /** One more driver on the same place: another process, or this one after a restart. */
  readonly reopen: () => Promise<BlobDriver>;
  /**
   * Another process that writes files of these bytes under names of that prefix, one after the other, and says each name on a
   * line once it stands; killed by SIGKILL after a while. Answers the names it said.
   */
  readonly killedWriter: (prefix: string, bytes: number) => Promise<readonly string[]>;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Bytes without a pattern: the same for the same size and seed. */
export const someBytes = (size: number, seed = 1): Buffer =>
  size === 0 ? Buffer.alloc(0) : createHash('shake256', { outputLength: size }).update(String(seed)).digest();

const MEGABYTE = 1_048_576;
let places = 0;
const aPrefix = (): string => `check/${String(process.pid)}-${String(Date.now())}-${String(++places)}/`;

const withDriver = async (
  harness: BlobDriverHarness,
  check: (driver: BlobDriver, prefix: string) => Promise<void>,
): Promise<void> => {
  const driver = await harness.open();
  try {
    await check(driver, aPrefix());
  } finally {
    await driver.close();
  }
};

const put = (driver: BlobDriver, name: string, bytes: Uint8Array): Promise<boolean> =>
  driver.putOnce(name, bytes, sha256Of(bytes));

const readWhole = async (driver: BlobDriver, name: string): Promise<Buffer | null> => {
  const found = await driver.read(name, 0, 16 * MEGABYTE);
  return found === null ? null : Buffer.from(found.bytes);
};

const listed = async (driver: BlobDriver, prefix: string, max = 1_000): Promise<readonly BlobEntry[]> => {
  const rows: BlobEntry[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await driver.list(prefix, cursor, max);
    assert.ok(page.rows.length <= max, 'a page is larger than was asked for');
    rows.push(...page.rows);
    if (page.cursor === null) return rows;
    assert.ok(page.rows.length > 0, 'a page that is not the last is empty');
    assert.ok(cursor === null || page.cursor > cursor, 'a page does not go on');
    cursor = page.cursor;
  }
};

/** Everything a `BlobDriver` promises. Every driver's test runs all of it. */
export const blobDriverChecks: readonly ConformanceCheck<BlobDriverHarness>[] = [
  {
    title: 'says which engine it is and answers a ping',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        assert.match(await driver.describe(), /\w/);
        await driver.ping();
      }),
  },
  {
    title: 'gives back what was put, byte for byte, empty files and ten megabytes alike, also to another process',
    run: (harness) =>
      withDriver(harness, async (driver, prefix) => {
        const other = await harness.reopen();
        for (const size of [0, 1, 65_536, 10 * MEGABYTE]) {
          const name = `${prefix}of-${String(size)}`;
          const bytes = someBytes(size, size + 1);
          assert.equal(await put(driver, name, bytes), true);
          const back = await readWhole(other, name);
          assert.ok(back?.equals(bytes), `${String(size)} bytes came back otherwise`);
        }
        await other.close();
      }),
  },
  {
    title: 'writes a name once: the first stays, whoever comes after it, with the same bytes or others',
    run: (harness) =>
      withDriver(harness, async (driver, prefix) => {
        const name = `${prefix}once`;
        const first = someBytes(5_000, 1);
        assert.equal(await put(driver, name, first), true);
        assert.equal(await put(driver, name, someBytes(5_000, 2)), false);
        assert.equal(await put(driver, name, first), false);
        assert.ok((await readWhole(driver, name))?.equals(first));
      }),
  },
  {
    title: 'lets one of many who write the same name at once win, and what stands is the winner’s whole',
    run: (harness) =>
      withDriver(harness, async (driver, prefix) => {
        const name = `${prefix}raced`;
        const all = Array.from({ length: 8 }, (_, seed) => someBytes(300_000, seed + 1));
        const won = await Promise.all(all.map((bytes) => put(driver, name, bytes)));
        assert.equal(won.filter(Boolean).length, 1);
        assert.ok((await readWhole(driver, name))?.equals(all[won.indexOf(true)] ?? Buffer.alloc(0)));
      }),
  },
  {
    title: 'refuses bytes of another digest and keeps nothing of them',
    run: (harness) =>
      withDriver(harness, async (driver, prefix) => {
        const name = `${prefix}damaged`;
        await assert.rejects(driver.putOnce(name, someBytes(9_000, 1), sha256Of(someBytes(9_000, 2))), BlobDamaged);
        assert.equal(await driver.read(name, 0, 10), null);
        assert.deepEqual(await listed(driver, prefix), []);
        assert.equal(await put(driver, name, someBytes(9_000, 1)), true);
      }),
  },
  {
    title: 'reads any range: the middle, the end, past the end, and says the size of the whole each time',
    run: (harness) =>
      withDriver(harness, async (driver, prefix) => {
        const name = `${prefix}ranged`;
        const bytes = someBytes(200_000, 7);
        await put(driver, name, bytes);
        for (const [from, max] of [
          [0, 1],
          [65_535, 2],
          [100_000, 50_000],
          [199_999, 10],
          [150_000, 100_000],
        ] as const) {
          const found = await driver.read(name, from, max);
          assert.equal(found?.total, 200_000);
          assert.ok(Buffer.from(found.bytes).equals(bytes.subarray(from, from + max)), `from ${String(from)}`);
        }
        const past = await driver.read(name, 200_000, 10);
        assert.deepEqual([past?.bytes.length, past?.total], [0, 200_000]);
      }),
  },
  {
    title: 'knows nothing of a name that was never written, and forgets one that was removed; it can be written anew',
    run: (harness) =>
      withDriver(harness, async (driver, prefix) => {
        const name = `${prefix}gone`;
        assert.equal(await driver.read(name, 0, 10), null);
        await driver.remove(name);
        await put(driver, name, someBytes(10));
        await driver.remove(name);
        await driver.remove(name);
        assert.equal(await driver.read(name, 0, 10), null);
        assert.deepEqual(await listed(driver, prefix), []);
        assert.equal(await put(driver, name, someBytes(20)), true);
      }),
  },
  {
    title: 'lists by prefix in the order of bytes, page by page, each name once, with size and time',
    run: (harness) =>
      withDriver(harness, async (driver, prefix) => {
        const before = Date.now();
        const whose = prefix.slice(0, -1);
        const names = [
          ...Array.from({ length: 23 }, (_, at) => `${prefix}b${String(at).padStart(2, '0')}`),
          ...['a', 'a-b', 'a.b', 'a0'].map((which) => `${prefix}${which}`),
          ...['-x/one', '.x/one', '0/one'].map((ending) => `${whose}${ending}`),
        ];
        for (const [at, name] of names.entries()) await put(driver, name, someBytes(at + 1));
        const own = names.filter((name) => name.startsWith(prefix)).sort();
        for (const max of [1, 4, 9, 1_000]) {
          const rows = await listed(driver, prefix, max);
          assert.deepEqual(
            rows.map(({ name }) => name),
            own,
          );
        }
        const rows = await listed(driver, prefix);
        for (const { name, bytes, storedAtMs } of rows) {
          assert.equal(bytes, names.indexOf(name) + 1);
          assert.ok(Math.abs(storedAtMs - before) < 3_600_000, 'the time is not the engine’s');
        }
        const all = (await listed(driver, 'check/', 50)).map(({ name }) => name).filter((name) => names.includes(name));
        assert.deepEqual(all, [...names].sort());
        assert.deepEqual(await listed(driver, `${whose}x/`), []);
      }),
  },
  {
    title: 'keeps nothing half: a process that is killed in the middle of ten megabytes leaves whole files or none',
    run: (harness) =>
      withDriver(harness, async (driver, prefix) => {
        const said: string[] = [];
        for (const round of ['a', 'b', 'c'])
          said.push(...(await harness.killedWriter(`${prefix}${round}-`, 10 * MEGABYTE)));
        const rows = await listed(driver, prefix);
        const standing = new Set(rows.map(({ name }) => name));
        assert.deepEqual(
          said.filter((name) => !standing.has(name)),
          [],
          'what was acknowledged is lost',
        );
        const expected = sha256Of(someBytes(10 * MEGABYTE));
        for (const { name, bytes } of rows) {
          assert.equal(bytes, 10 * MEGABYTE, `${name} is half`);
          assert.equal(sha256Of((await readWhole(driver, name)) ?? Buffer.alloc(0)), expected);
          await driver.remove(name);
        }
      }),
  },
];
