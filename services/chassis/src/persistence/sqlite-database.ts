import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/** The one file that knows better-sqlite3. */
export type SqliteDatabase = Database.Database;
export type SqliteStatement = Database.Statement<unknown[]>;

const NODE_MAJOR_MIN = 22;
const BUSY_TIMEOUT_MS = 15_000;

/** @throws Error on a runtime in which the database's binary would take the process down with it. */
export const assertSqliteRuntime = (nodeVersion: string): void => {
  if (Number.parseInt(nodeVersion, 10) < NODE_MAJOR_MIN)
    throw new Error(
      `SQLite needs Node ≥ ${String(NODE_MAJOR_MIN)}; this is Node ${nodeVersion}. ` +
        'Start through npm (npm run huji): it brings its own Node 24.',
    );
};

/**
 * A database file in which a commit is on the disk when it returns (WAL, synchronous=FULL). Several processes may open
 * the same file; a writer waits up to 15 s for the others, blocking its process, so keep transactions short.
 */
export const openSqlite = (file: string): SqliteDatabase => {
  assertSqliteRuntime(process.versions.node);
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('journal_size_limit = 67108864');
  database.pragma('temp_store = MEMORY');
  return database;
};
