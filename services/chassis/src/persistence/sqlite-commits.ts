import { COMMAND_IDS_KEPT, type ProjectedRow, type Write } from './document-driver.ts';
import { parse, type SqliteFile, tableOf, valueOf } from './sqlite-statements.ts';

/** Each write wins or loses alone; called within a transaction. */
export const committing = ({ database, prepared }: SqliteFile) => {
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
  return (collection: string, writes: readonly Write[]): readonly boolean[] =>
    writes.map((write) => writeOne(collection, write));
};

/** Rows of a view, each guarded by the revision of its source; called within a transaction. */
export const projecting = ({ prepared }: SqliteFile) => {
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
  return (view: string, rows: readonly ProjectedRow[]): void => {
    for (const row of rows) projectOne(view, row);
  };
};

export const prune = ({ prepared }: SqliteFile, collection: string, field: string, to: string, max: number): number => {
  const table = tableOf(collection);
  const due = `SELECT id FROM ${table} WHERE ${valueOf(field)} >= '' AND ${valueOf(field)} <= ? LIMIT ?`;
  return prepared(`DELETE FROM ${table} WHERE id IN (${due})`).run(to, max).changes;
};
