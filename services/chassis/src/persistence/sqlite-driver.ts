import type { CollectionDeclaration, DocumentDriver } from './document-driver.ts';
import { committing, projecting, prune } from './sqlite-commits.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { sqliteOutbox } from './sqlite-outbox.ts';
import { count, find, findKeys, loadMany, scan, scanKeys } from './sqlite-queries.ts';
import { openSqliteFile, quoted, tableOf, valueOf } from './sqlite-statements.ts';

const createCollection = (database: SqliteDatabase, { name, indexes }: CollectionDeclaration): void => {
  const table = tableOf(name);
  // A view's row keeps its guards in `guards`, and its place when it has been taken out (body NULL).
  database.exec(`CREATE TABLE IF NOT EXISTS ${table}(
    id TEXT PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, body TEXT, fields TEXT NOT NULL,
    command_ids TEXT NOT NULL DEFAULT '[]', guards TEXT NOT NULL DEFAULT '{}') STRICT`);
  for (const field of indexes) {
    database.exec(`CREATE INDEX IF NOT EXISTS ${quoted(`documents:${name}:${field}`)}
      ON ${table}(${valueOf(field)}, id) WHERE ${valueOf(field)} IS NOT NULL`);
  }
};

/** A full disk, a full quota. */
const NO_ROOM = ['SQLITE_FULL', 'SQLITE_IOERR_WRITE'];
/** A file this process may not write, an operation it may not carry out. */
const DENIED = /^(?:SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH)/;
/** Too large for a column, or for a text of this process; a constraint or a trigger of whoever keeps the file. */
const REFUSED = /^(?:SQLITE_TOOBIG|SQLITE_CONSTRAINT|SQLITE_MISMATCH|ERR_STRING_TOO_LONG)/;
const codeOf = (error: unknown): string => (error as { readonly code?: string } | null)?.code ?? '';

const messageOf = (error: unknown): string => (error as { readonly message?: string } | null)?.message ?? '';

/** A file of a former programme has no table of a younger collection: to whoever only reads, it is empty, as on a server. */
const unlessNoTable = <Answer>(read: () => Answer, nothing: Answer): Answer => {
  try {
    return read();
  } catch (error) {
    if (messageOf(error).startsWith('no such table: ')) return nothing;
    throw error;
  }
};

/**
 * Documents, outbox, leases and views in one file. What is written in one tick, of any collection, is one transaction and
 * one fsync, which is where the speed is; each write in it wins or loses alone. Index fields are expression indexes over the
 * `fields` column: a field declared later is indexed for the documents that exist already.
 *
 * Opens (or creates) the file. Two processes may hold it open at once.
 */
export const openSqliteDriver = (file: string): DocumentDriver => {
  const opened = openSqliteFile(file);
  const { database, prepared, together } = opened;
  const commitMany = committing(opened);
  const project = projecting(opened);
  const migrateAll = database.transaction((collections: readonly CollectionDeclaration[]): void => {
    for (const collection of collections) createCollection(database, collection);
  });

  // Every member is async, so that what SQLite throws arrives as a rejection, as from a server.
  return {
    describe: async () => {
      const row = prepared('SELECT sqlite_version() AS version').get() as { version: string };
      return `sqlite (SQLite ${row.version})`;
    },
    migrate: async (collections) => {
      migrateAll.immediate(collections);
    },
    loadMany: async (collection, ids) =>
      unlessNoTable(
        () => loadMany(opened, collection, ids),
        ids.map(() => null),
      ),
    commitMany: (collection, writes) => together(() => commitMany(collection, writes)),
    find: async (collection, query) => unlessNoTable(() => find(opened, collection, query), { rows: [], cursor: null }),
    findKeys: async (collection, query) =>
      unlessNoTable(() => findKeys(opened, collection, query), { rows: [], cursor: null }),
    scan: async (collection, after, max) => unlessNoTable(() => scan(opened, collection, after, max), []),
    scanKeys: async (collection, after, max) => unlessNoTable(() => scanKeys(opened, collection, after, max), []),
    count: async (collection, query) => unlessNoTable(() => count(opened, collection, query), 0),
    prune: (collection, field, to, max) => together(() => prune(opened, collection, field, to, max)),
    project: (view, rows) =>
      together(() => {
        project(view, rows);
      }),
    ...sqliteOutbox(opened),
    isStorageFull: (error) => NO_ROOM.includes(codeOf(error)),
    isDenied: (error) => DENIED.test(codeOf(error)),
    isRefusal: (error) => REFUSED.test(codeOf(error)) || error instanceof RangeError,
    ping: async () => {
      prepared('SELECT 1').get();
    },
    close: async () => {
      database.close();
    },
  };
};
