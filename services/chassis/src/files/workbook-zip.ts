import { unzipSync, type Zippable, zipSync } from 'fflate';
import { UnreadableFile } from './unreadable-file.ts';

/** The parts of an archive that are asked for, by path. */
export type ArchiveParts = Readonly<Record<string, Uint8Array>>;

const ENTRIES_MAX = 5_000;

/** A path as packages name their parts, whatever the writer divided it with. */
const plainPath = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '');

/** Paths of an archive; nothing is inflated. @throws UnreadableFile `damaged` · `too_large` */
export const archivePaths = (archive: Uint8Array): ReadonlySet<string> => {
  const paths = new Set<string>();
  unzipped(archive, ({ name }) => {
    paths.add(plainPath(name));
    if (paths.size > ENTRIES_MAX) throw new UnreadableFile('too_large', 'the archive has too many entries');
    return false;
  });
  return paths;
};

interface Entry {
  readonly name: string;
  /** Compressed. */
  readonly size: number;
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

/** Packing adds a few bytes to what it cannot pack, and no more: an entry that is larger packed than not does not say the truth. */
const PACKED_MORE_MAX = 1_024;
const lies = ({ size, originalSize }: Entry): boolean => size > originalSize * 1.01 + PACKED_MORE_MAX;

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
  const isWanted = (entry: Entry): boolean => {
    if (!wanted(plainPath(entry.name))) return false;
    if (lies(entry)) throw new UnreadableFile('damaged', 'the archive does not say what it holds');
    bytes += entry.originalSize;
    if (bytes > bytesMax) throw new UnreadableFile('too_large', 'the content of the archive is too large');
    return true;
  };
  unzipped(archive, (entry) => isWanted(entry) && false);
  const inflated = unzipped(archive, ({ name }) => wanted(plainPath(name)));
  return Object.fromEntries(Object.entries(inflated).map(([name, content]) => [plainPath(name), content]));
};

const MEDIA = /\.(?:png|jpe?g|gif|zip)$/i;

/** The first day an archive can name: what is in it was made when its workbook was, and the same parts are the same bytes. */
const MADE_AT = new Date(1980, 0, 1);

/** An archive of these parts; what is packed already is stored as it is. */
export const archiveOf = (parts: ArchiveParts): Uint8Array => {
  const entries: Zippable = {};
  for (const [path, bytes] of Object.entries(parts)) entries[path] = [bytes, { level: MEDIA.test(path) ? 0 : 6 }];
  return zipSync(entries, { mtime: MADE_AT });
};
