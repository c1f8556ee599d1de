import {
  COMMAND_IDS_KEPT,
  type CollectionDeclaration,
  type Doc,
  type DocumentDriver,
  type IndexFields,
  type JsonValue,
  type OutboxRecord,
  type Page,
  type PendingEvents,
  type ProjectedRow,
  type Query,
  type Write,
} from './document-driver.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { openSqlite, type SqliteDatabase, type SqliteStatement } from './sqlite-database.ts';

/**
 * Documents, outbox, leases and views in one file. A `commitMany` is one transaction and one fsync, which is where the
 * speed is; each write in it wins or loses alone. Index fields are expression indexes over the `fields` column: a field
 * declared later is indexed for the documents that exist already.
 */
interface DocRow {
  readonly id: string;
  readonly revision: number;
  readonly body: string;
  readonly fields: string;
  readonly command_ids: string;
}
interface OutboxRow {
  readonly stream: string;
  readonly event_id: string;
  readonly topic: string;
  readonly key: string;
  readonly headers: string;
  readonly value: string;
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

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const tableOf = (collection: string): string => quoted(`documents:${collection}`);
const valueOf = (field: string): string => `json_extract(fields, '$."${field.replaceAll("'", "''")}"')`;

const parse = <Value>(text: string): Value => JSON.parse(text) as Value;

const toDoc = (row: DocRow): Doc => ({
  id: row.id,
  revision: row.revision,
  body: parse<JsonValue>(row.body),
  index: parse<IndexFields>(row.fields),
  commandIds: parse<string[]>(row.command_ids),
});

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

interface Segment {
  readonly clauses: readonly string[];
  readonly values: readonly (string | number)[];
  readonly order: readonly string[];
}

/**
 * What to read for a page, one after the other until it is full; each is a seek in the index. After a cursor: the rest of
 * the rows with its value, and then those beyond it.
 */
const segmentsOf = (query: Query): readonly Segment[] => {
  const value = valueOf(query.field);
  const isDown = query.descending === true;
  const position = query.cursor === undefined || query.cursor === null ? null : decodeCursor(query.cursor);
  const beyond = isDown ? '<' : '>';
  const alike = (operand: string | number): Segment => ({
    clauses: [`${value} = ?`, ...(position === null ? [] : [`id ${beyond} ?`])],
    values: [operand, ...(position === null ? [] : [position.id])],
    order: ['id'],
  });
  if (query.equals !== undefined) return [alike(query.equals)];

  const lower = !isDown && position !== null ? { operator: '>', operand: position.value } : bound('>=', query.from);
  const upper = isDown && position !== null ? { operator: '<', operand: position.value } : bound('<=', query.to);
  const bounds = [lower, upper].filter((each) => each !== null);
  const isText = bounds.length > 0 && typeof bounds[0]?.operand === 'string';
  // SQLite orders every text after every number: the empty text parts them, where one end of the range is open.
  if (isText && lower === null) bounds.push({ operator: '>=', operand: '' });
  if (!isText && upper === null && bounds.length > 0) bounds.push({ operator: '<', operand: '' });
  const range: Segment = {
    clauses: bounds.length === 0 ? [`${value} IS NOT NULL`] : bounds.map(({ operator }) => `${value} ${operator} ?`),
    values: bounds.map(({ operand }) => operand),
    order: [value, 'id'],
  };
  return position === null ? [range] : [alike(position.value), range];
};

const bound = (
  operator: string,
  operand: string | number | undefined,
): { readonly operator: string; readonly operand: string | number } | null =>
  operand === undefined ? null : { operator, operand };

const selectOf = (collection: string, { clauses, order }: Segment, isDown: boolean): string =>
  `SELECT id, revision, body, fields, command_ids FROM ${tableOf(collection)}
   WHERE ${[...clauses, 'body IS NOT NULL'].join(' AND ')}
   ORDER BY ${order.map((term) => `${term} ${isDown ? 'DESC' : 'ASC'}`).join(', ')} LIMIT ?`;

const countOf = (collection: string, { clauses }: Segment): string =>
  `SELECT count(*) FROM (SELECT 1 FROM ${tableOf(collection)}
   WHERE ${[...clauses, 'body IS NOT NULL'].join(' AND ')} LIMIT ?)`;

const toRecord = (row: OutboxRow): OutboxRecord => ({
  eventId: row.event_id,
  topic: row.topic,
  key: row.key,
  headers: parse<Record<string, string>>(row.headers),
  value: row.value,
});

/** Opens (or creates) the file. Two processes may hold it open at once. */
export const openSqliteDriver = (file: string): DocumentDriver => {
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

  const insert = (collection: string, write: Write): number =>
    prepared(
      `INSERT INTO ${tableOf(collection)}(id, revision, body, fields, command_ids) VALUES(?, 1, ?, ?, json_array(?)) ON CONFLICT DO NOTHING`,
    ).run(write.id, JSON.stringify(write.body), JSON.stringify(write.index), write.commandId).changes;

  const update = (collection: string, write: Write): number =>
    prepared(
      `UPDATE ${tableOf(collection)} SET revision = revision + 1, body = ?, fields = ?, command_ids = json_insert(
         CASE WHEN json_array_length(command_ids) >= ${String(COMMAND_IDS_KEPT)} THEN json_remove(command_ids, '$[0]') ELSE command_ids END,
         '$[#]', ?) WHERE id = ? AND revision = ?`,
    ).run(JSON.stringify(write.body), JSON.stringify(write.index), write.commandId, write.id, write.revision).changes;

  const append = database.prepare(
    'INSERT INTO outbox(collection, shard, stream, event_id, topic, key, headers, value, at_ms) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const writeOne = (collection: string, write: Write): boolean => {
    const changes = write.revision === 0 ? insert(collection, write) : update(collection, write);
    if (changes !== 1) return false;
    for (const { eventId, topic, key, headers, value } of write.outbox)
      append.run(
        collection,
        write.shard,
        write.id,
        eventId,
        topic,
        key,
        JSON.stringify(headers),
        value,
        Math.trunc(write.atMs),
      );
    return true;
  };
  const commitAll = database.transaction((collection: string, writes: readonly Write[]): boolean[] =>
    writes.map((write) => writeOne(collection, write)),
  );

  const projectOne = (view: string, row: ProjectedRow): void => {
    const known = prepared(`SELECT guards FROM ${tableOf(view)} WHERE id = ?`).get(row.id) as
      { guards: string } | undefined;
    const guards = parse<Record<string, number>>(known?.guards ?? '{}');
    if (row.sourceRevision <= (guards[row.source] ?? 0)) return;
    prepared(
      `INSERT INTO ${tableOf(view)}(id, revision, body, fields, guards) VALUES(?, ?, ?, ?, ?)
       ON CONFLICT(id) DO UPDATE SET revision = excluded.revision, body = excluded.body, fields = excluded.fields, guards = excluded.guards`,
    ).run(
      row.id,
      row.sourceRevision,
      row.body === null ? null : JSON.stringify(row.body),
      JSON.stringify(row.index),
      JSON.stringify({ ...guards, [row.source]: row.sourceRevision }),
    );
  };
  const projectAll = database.transaction((view: string, rows: readonly ProjectedRow[]): void => {
    for (const row of rows) projectOne(view, row);
  });

  const pending = database.prepare('SELECT 1 FROM outbox WHERE collection = ? AND shard = ? LIMIT 1');
  const leaseOf = database.prepare('SELECT owner, until_ms AS untilMs FROM lease WHERE collection = ? AND shard = ?');
  const takeLease = database.prepare(
    'INSERT INTO lease VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET owner = excluded.owner, until_ms = excluded.until_ms',
  );
  const oldest = database.prepare(
    'SELECT stream, event_id, topic, key, headers, value FROM outbox WHERE collection = ? AND shard = ? ORDER BY seq LIMIT ?',
  );
  const claim = database.transaction(
    (
      collection: string,
      shard: number,
      owner: string,
      nowMs: number,
      leaseMs: number,
      max: number,
    ): PendingEvents[] => {
      const lease = leaseOf.get(collection, shard) as { owner: string; untilMs: number } | undefined;
      if (lease !== undefined && lease.owner !== owner && lease.untilMs > nowMs) return [];
      // A lease with more than half its time left needs no write: an idle pass over a busy shard costs no fsync.
      if (lease?.owner !== owner || lease.untilMs - nowMs < leaseMs / 2)
        takeLease.run(collection, shard, owner, nowMs + leaseMs);
      const streams = new Map<string, OutboxRecord[]>();
      for (const row of oldest.all(collection, shard, max) as OutboxRow[]) {
        const records = streams.get(row.stream);
        if (records === undefined) streams.set(row.stream, [toRecord(row)]);
        else records.push(toRecord(row));
      }
      return [...streams].map(([streamId, records]) => ({ streamId, records }));
    },
  );

  const forget = database.prepare('DELETE FROM outbox WHERE event_id = ? AND collection = ? AND stream = ?');
  const settle = database.transaction(
    (collection: string, published: readonly { streamId: string; eventIds: readonly string[] }[]): void => {
      for (const { streamId, eventIds } of published)
        for (const eventId of eventIds) forget.run(eventId, collection, streamId);
    },
  );
  const backlog = database.prepare('SELECT count(*) AS pending, min(at_ms) AS oldest FROM outbox WHERE collection = ?');
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
    loadMany: async (collection, ids) => {
      const get = prepared(
        `SELECT id, revision, body, fields, command_ids FROM ${tableOf(collection)} WHERE id = ? AND body IS NOT NULL`,
      );
      return ids.map((id) => {
        const row = get.get(id) as DocRow | undefined;
        return row === undefined ? null : toDoc(row);
      });
    },
    commitMany: async (collection, writes) => commitAll.immediate(collection, writes),
    find: async (collection, query): Promise<Page<Doc>> => {
      // One row more than a page, to know whether another follows.
      const found: Doc[] = [];
      for (const segment of segmentsOf(query)) {
        const missing = query.max + 1 - found.length;
        if (missing === 0) break;
        const sql = selectOf(collection, segment, query.descending === true);
        found.push(...(prepared(sql).all(...segment.values, missing) as DocRow[]).map(toDoc));
      }
      const rows = found.slice(0, query.max);
      const last = rows.at(-1);
      if (found.length <= query.max || last === undefined) return { rows, cursor: null };
      return { rows, cursor: encodeCursor({ value: last.index[query.field] ?? '', id: last.id }) };
    },
    count: async (collection, query) => {
      let counted = 0;
      for (const segment of segmentsOf(query)) {
        const row = prepared(countOf(collection, segment)).get(...segment.values, query.max - counted);
        counted += (row as { readonly 'count(*)': number })['count(*)'];
      }
      return counted;
    },
    prune: async (collection, field, to, max) => {
      const table = tableOf(collection);
      const due = `SELECT id FROM ${table} WHERE ${valueOf(field)} >= '' AND ${valueOf(field)} <= ? LIMIT ?`;
      return prepared(`DELETE FROM ${table} WHERE id IN (${due})`).run(to, max).changes;
    },
    project: async (view, rows) => {
      projectAll.immediate(view, rows);
    },
    claimOutbox: async (collection, shard, owner, nowMs, leaseMs, max) =>
      pending.get(collection, shard) === undefined
        ? []
        : claim.immediate(collection, shard, owner, nowMs, leaseMs, max),
    settleOutbox: async (collection, published) => {
      settle.immediate(collection, published);
    },
    outboxBacklog: async (collection, nowMs) => {
      const row = backlog.get(collection) as { pending: number; oldest: number | null };
      return { pending: row.pending, oldestMs: row.oldest === null ? 0 : Math.max(0, nowMs - row.oldest) };
    },
    ping: async () => {
      prepared('SELECT 1').get();
    },
    close: async () => {
      database.close();
    },
  };
};
