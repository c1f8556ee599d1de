import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { types } from 'node:util';
import { randomName } from '../security/randomness.ts';
import { systemNowMs } from '../runtime/business-clock.ts';
import { BlobDamaged, type BlobDriver, type BlobEntry, type BlobPiece } from './blob-driver.ts';

const ENGINE = 'folder';
/** Half-written files are nothing: they lie here until they are whole, and are taken away after so long. */
const ARRIVING = '.arriving';
const ARRIVING_MS_MAX = 3_600_000;

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  types.isNativeError(error) && 'code' in error && codes.includes(String(error.code));

const unlessAbsent = async <Answer>(asking: Promise<Answer>): Promise<Answer | null> => {
  try {
    return await asking;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
};

/** Makes names in it durable. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const writeWhole = async (file: FileHandle, bytes: Uint8Array): Promise<string> => {
  await file.writeFile(bytes);
  await file.sync();
  return createHash('sha256').update(bytes).digest('hex');
};

/** Names in a folder, each with `ending`; sorted with it, so that their order is that of the whole names. */
const sortedNames = async (folder: string, ending: '' | '/'): Promise<readonly string[]> =>
  ((await unlessAbsent(readdir(folder))) ?? [])
    .filter((name) => !name.startsWith('.'))
    .map((name) => `${name}${ending}`)
    .sort();

/** Whether names that begin with `begin` may begin with `prefix` and come after `cursor`; `~` sorts behind all of them. */
const isAsked = (begin: string, prefix: string, cursor: string): boolean =>
  (begin.startsWith(prefix) || prefix.startsWith(begin)) && `${begin}~` > cursor;

/** Where half-written files lie, without those of processes that were cut. */
const makeArriving = async (arriving: string): Promise<void> => {
  await mkdir(arriving, { recursive: true, mode: 0o700 });
  const olderThan = systemNowMs() - ARRIVING_MS_MAX;
  for (const name of await readdir(arriving)) {
    const left = join(arriving, name);
    const found = await unlessAbsent(stat(left));
    if (found !== null && found.mtimeMs < olderThan) await rm(left, { force: true });
  }
};

/** The folder of a file, durable as well. */
const makeFolders = async (root: string, folder: string): Promise<void> => {
  if ((await unlessAbsent(stat(folder))) !== null) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await syncFolder(dirname(folder));
  await syncFolder(root);
};

/** Written beside, whole and durable. @throws BlobDamaged */
const writeBeside = async (beside: string, bytes: Uint8Array, sha256: string): Promise<void> => {
  const file = await open(beside, 'wx', 0o600);
  try {
    if ((await writeWhole(file, bytes)) !== sha256) throw new BlobDamaged('what arrived has another SHA-256');
  } finally {
    await file.close();
  }
};

async function* entries(root: string, prefix: string, cursor: string): AsyncGenerator<BlobEntry, void, undefined> {
  for (const what of await sortedNames(root, '/')) {
    if (!isAsked(what, prefix, cursor)) continue;
    for (const whose of await sortedNames(join(root, what), '/')) {
      const begin = `${what}${whose}`;
      if (!isAsked(begin, prefix, cursor)) continue;
      for (const which of await sortedNames(join(root, begin), '')) {
        const name = `${begin}${which}`;
        const found = name > cursor ? await unlessAbsent(stat(join(root, name))) : null;
        if (found !== null) yield { name, bytes: found.size, storedAtMs: found.mtimeMs };
      }
    }
  }
}

const readPiece = async (path: string, from: number, max: number): Promise<BlobPiece | null> => {
  const file = await unlessAbsent(open(path, constants.O_RDONLY));
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    const wanted = Math.max(0, Math.min(max, size - from));
    const bytes = Buffer.alloc(wanted);
    for (let at = 0; at < wanted;) {
      const { bytesRead } = await file.read(bytes, at, wanted - at, from + at);
      if (bytesRead === 0) throw new BlobDamaged('the file ends before its end');
      at += bytesRead;
    }
    return { bytes, total: size };
  } finally {
    await file.close();
  }
};

/** A folder on this machine: one file per blob, written beside and linked under its name when it is whole and durable. */
export const openFolderDriver = (root: string): BlobDriver => {
  const arriving = join(root, ARRIVING);
  const pathOf = (name: string): string => join(root, name);
  let made: Promise<void> | null = null;
  const ready = (): Promise<void> =>
    (made ??= makeArriving(arriving).catch((error: unknown) => {
      made = null;
      throw error;
    }));
  return {
    describe: () => Promise.resolve(ENGINE),
    putOnce: async (name, bytes, sha256) => {
      await ready();
      const path = pathOf(name);
      if ((await unlessAbsent(stat(path))) !== null) return false;
      await makeFolders(root, dirname(path));
      const beside = join(arriving, randomName());
      try {
        await writeBeside(beside, bytes, sha256);
        // A link is refused where the name stands; a rename would replace it.
        await link(beside, path);
      } catch (error) {
        if (hasCode(error, 'EEXIST')) return false;
        throw error;
      } finally {
        await rm(beside, { force: true });
      }
      await syncFolder(dirname(path));
      return true;
    },
    read: (name, from, max) => readPiece(pathOf(name), from, max),
    remove: async (name) => {
      const path = pathOf(name);
      await rm(path, { force: true });
      await unlessAbsent(syncFolder(dirname(path)));
    },
    list: async (prefix, cursor, max) => {
      const rows: BlobEntry[] = [];
      for await (const entry of entries(root, prefix, cursor ?? '')) {
        if (rows.length === max) return { rows, cursor: rows.at(-1)?.name ?? null };
        rows.push(entry);
      }
      return { rows, cursor: null };
    },
    ping: async () => {
      await ready();
      await stat(root);
    },
    close: () => Promise.resolve(),
  };
};
