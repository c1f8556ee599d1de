import type { SqliteDatabase } from '../persistence/sqlite-database.ts';
import type { TopicDeclaration } from './log-driver.ts';

/** A group that has not joined for so long is gone, and holds nothing back; a broker forgets its place likewise. */
const READER_GONE_MS = 365 * 86_400_000;
const DAY_MS = 86_400_000;

const READERS = `CREATE TABLE IF NOT EXISTS reader(
  "group" TEXT NOT NULL, topic TEXT NOT NULL, seen_ms INTEGER NOT NULL,
  PRIMARY KEY("group", topic)) STRICT, WITHOUT ROWID;`;

/** A place in the table `record`: partition × `offsets` + offset. */
export interface StoredPlaces {
  readonly offsets: number;
  /** SQL for the present moment, by the clock of the database. */
  readonly nowMs: string;
}

export interface LogRetention {
  /** The group reads these topics from now on: what it has not committed is kept for it. */
  readonly register: (group: string, topics: readonly string[]) => void;
  /**
   * Forgets at most `max` records of each partition that are older than their topic keeps them and that every group which reads
   * the topic has committed; answers how many. Within the transaction of whoever calls.
   */
  readonly prune: (
    topics: readonly TopicDeclaration[],
    partitionsOf: (topic: string) => readonly { readonly id: number; readonly head: number }[],
    nowMs: number,
    max: number,
  ) => number;
}

/** A file of before has no times: its records count as appended when the column came. */
const addAppendTimes = (database: SqliteDatabase, nowMs: string): void => {
  const add = database.transaction(() => {
    const columns = database.pragma('table_info(record)') as readonly { readonly name: string }[];
    if (columns.some(({ name }) => name === 'at_ms')) return;
    const at = database.prepare(`SELECT ${nowMs}`).pluck().get() as number;
    database.exec(`ALTER TABLE record ADD COLUMN at_ms INTEGER NOT NULL DEFAULT ${String(at)}`);
  });
  add.immediate();
};

/** Adds to the tables of the log what retention needs: who reads which topic, and when each record came. */
export const prepareRetention = (database: SqliteDatabase, { nowMs }: StoredPlaces): void => {
  database.exec(READERS);
  addAppendTimes(database, nowMs);
};

export const logRetention = (database: SqliteDatabase, { offsets, nowMs: now }: StoredPlaces): LogRetention => {
  const registerReader = database.prepare(
    `INSERT INTO reader VALUES(?, ?, ${now}) ON CONFLICT DO UPDATE SET seen_ms = excluded.seen_ms`,
  );
  // A reader that has committed nothing of a partition has read nothing of it.
  const readByAll = database
    .prepare(
      `SELECT min(coalesce(next, 0)) FROM reader LEFT JOIN committed ON committed."group" = reader."group" AND partition = ?
         WHERE topic = ? AND seen_ms > ?`,
    )
    .pluck();
  const forget = database.prepare(
    `DELETE FROM record WHERE place IN (
       SELECT place FROM record WHERE place >= ? AND place < ? AND at_ms < ? ORDER BY place LIMIT ?)`,
  );
  return {
    register: (group, topics) => {
      for (const topic of topics) registerReader.run(group, topic);
    },
    prune: (topics, partitionsOf, nowMs, max) => {
      let forgotten = 0;
      for (const { name, retentionDays } of topics) {
        if (retentionDays === undefined) continue;
        for (const { id, head } of partitionsOf(name)) {
          const read = readByAll.get(id, name, nowMs - READER_GONE_MS) as number | null;
          const from = id * offsets;
          forgotten += forget.run(from, from + (read ?? head), nowMs - retentionDays * DAY_MS, max).changes;
        }
      }
      return forgotten;
    },
  };
};
