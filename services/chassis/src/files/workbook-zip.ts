import { unzipSync } from 'fflate';
import { UnreadableFile } from './unreadable-file.ts';

/** The parts of an archive that are asked for, by path. */
export type ArchiveParts = Readonly<Record<string, Uint8Array>>;

const ENTRIES_MAX = 5_000;

/** Paths of an archive; nothing is inflated. @throws UnreadableFile `damaged` · `too_large` */
export const archivePaths = (archive: Uint8Array): ReadonlySet<string> => {
  const paths = new Set<string>();
  unzipped(archive, ({ name }) => {
    paths.add(name);
    if (paths.size > ENTRIES_MAX) throw new UnreadableFile('too_large', 'the archive has too many entries');
    return false;
  });
  return paths;
};

interface Entry {
  readonly name: string;
  readonly originalSize: number;
}

const unzipped = (archive: Uint8Array, wanted: (entry: Entry) => boolean): Record<string, Uint8Array> => {
  try {
    return unzipSync(archive, { filter: wanted });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('damaged', 'the archive cannot be read');
  }
};

/**
 * Inflates what is wanted. What its entries say they hold is added up before the first is inflated, and an entry that holds
 * more than it says is cut there. @throws UnreadableFile `damaged` · `too_large`
 */
export const inflateParts = (
  archive: Uint8Array,
  wanted: (path: string) => boolean,
  bytesMax: number,
): ArchiveParts => {
  let bytes = 0;
  const isWanted = ({ name, originalSize }: Entry): boolean => {
    if (!wanted(name)) return false;
    bytes += originalSize;
    if (bytes > bytesMax) throw new UnreadableFile('too_large', 'the content of the archive is too large');
    return true;
  };
  unzipped(archive, (entry) => isWanted(entry) && false);
  return unzipped(archive, ({ name }) => wanted(name));
};
