import { readFileSync, statSync } from 'node:fs';

const SECTOR_BYTES = 512;
/** Field of `/sys/dev/block/…/stat`: sectors written. Source: Linux, `Documentation/block/stat.rst`. */
const SECTORS_WRITTEN = 6;

/**
 * Bytes that reached the device on which a folder lies since the machine started, whoever wrote them; 0 where there is no such
 * device. What processes are accounted (`/proc/…/io`) says far more: a page cache that keeps large folios counts a whole one for
 * each kilobyte that is written into it.
 */
export const writtenToDiskOf = (folder: string): number => {
  const { dev } = statSync(folder);
  const major = (dev >> 8) & 0xfff;
  const minor = (dev & 0xff) | ((dev >> 12) & 0xfff00);
  try {
    const stat = readFileSync(`/sys/dev/block/${String(major)}:${String(minor)}/stat`, 'utf8');
    return Number(stat.trim().split(/\s+/)[SECTORS_WRITTEN] ?? 0) * SECTOR_BYTES;
  } catch {
    return 0;
  }
};
