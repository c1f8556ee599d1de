import { openSqlite, type SqliteDatabase, type SqliteStatement } from './sqlite-database.ts';
import { type Together, together } from './sqlite-together.ts';

/** One file, and the statements that were prepared for it: each text once. */
export interface SqliteFile {
  readonly database: SqliteDatabase;
  readonly prepared: (sql: string) => SqliteStatement;
  readonly together: Together;
}

const OUTBOX_AND_LEASES = `
  CREATE TABLE IF NOT EXISTS outbox(
    seq INTEGER PRIMARY KEY AUTOINCREMENT, collection TEXT NOT NULL, shard INTEGER NOT NULL, stream TEXT NOT NULL,
    event_id TEXT NOT NULL, topic TEXT NOT NULL, key TEXT NOT NULL, headers TEXT NOT NULL, value TEXT NOT NULL,
    at_ms INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS outbox_by_shard ON outbox(collection, shard, seq);
  CREATE INDEX IF NOT EXISTS outbox_by_event ON outbox(event_id);
  CREATE TABLE IF NOT EXISTS lease(
    collection TEXT NOT NULL, shard INTEGER NOT NULL, owner TEXT NOT NULL, until_ms INTEGER NOT NULL,
    PRIMARY KEY(collection, shard)) STRICT, WITHOUT ROWID;`;

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const tableOf = (collection: string): string => quoted(`documents:${collection}`);
export const valueOf = (field: string): string => `json_extract(fields, '$."${field.replaceAll("'", "''")}"')`;

export const parse = <Value>(text: string): Value => JSON.parse(text) as Value;

/** Opens or creates the file, with the tables that all collections share. */
export const openSqliteFile = (file: string): SqliteFile => {
  const database = openSqlite(file);
  database.exec(OUTBOX_AND_LEASES);
  const statements = new Map<string, SqliteStatement>();
  const prepared = (sql: string): SqliteStatement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare<unknown[]>(sql);
    statements.set(sql, statement);
    return statement;
  };
  return { database, prepared, together: together(database) };
};
