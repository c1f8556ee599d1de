/**
 * Makes the next kept folder: a small story that leaves a document in every collection there is, played on this programme.
 *
 *     node tests/stored-forms/keep-folder.ts NAME      never over one that stands
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { openSqlite } from '@huji/chassis/persistence/sqlite-database.ts';
import { endWithUsage } from '../../infra/local/command-line.ts';
import { playEveryForm } from './every-form.ts';

const [, , name = ''] = process.argv;
const kept = fileURLToPath(new URL(`${name}/`, import.meta.url));
if (!/^[a-z][a-z-]+$/.test(name) || existsSync(kept)) endWithUsage('keep-folder.ts NAME: a new name in small letters');

const folder = mkdtempSync(join(tmpdir(), 'huji-keep-'));
try {
  await playEveryForm(folder);
  mkdirSync(kept);
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    if (file.endsWith('.sqlite')) {
      // One file each, without what stands beside it.
      const sql = openSqlite(path);
      sql.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; VACUUM');
      sql.close();
    }
  }
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  for (const { name: file, parentPath } of files) {
    const to = join(kept, relative(folder, parentPath));
    mkdirSync(to, { recursive: true });
    writeFileSync(join(to, `${file}.gz`), gzipSync(readFileSync(join(parentPath, file)), { level: 9 }));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
