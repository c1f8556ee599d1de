import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/**
 * Data folders as former programmes left them, with the keys of that folder, which sealed nobody's data but those of made-up
 * people. They are never made anew: a later form is kept in a folder of its own beside them.
 */
export const KEPT_FOLDERS = [
  'before-every-form-had-a-version',
  'every-form-with-its-version',
  'claims-that-wait-for-papers',
  'registers-and-late-groups',
  'audit-samples',
  'claims-of-employers',
  'posts-of-people',
  'staff-who-signed-in',
] as const;

/** A copy that can be written to, and how to take it away. */
export const openKeptFolder = (name: (typeof KEPT_FOLDERS)[number]): { folder: string; remove: () => void } => {
  const kept = fileURLToPath(new URL(`${name}/`, import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'huji-kept-'));
  const files = readdirSync(kept, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  for (const { name: file, parentPath } of files) {
    const within = join(folder, relative(kept, parentPath));
    mkdirSync(within, { recursive: true });
    const to = join(within, file.replace(/\.gz$/, ''));
    if (file.endsWith('.gz')) writeFileSync(to, gunzipSync(readFileSync(join(parentPath, file))));
    else cpSync(join(parentPath, file), to);
    chmodSync(to, 0o600);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
