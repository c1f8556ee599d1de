import { shardOf } from '../persistence/shard.ts';
import { openSqlite, type SqliteDatabase } from '../persistence/sqlite-database.ts';
import { together } from '../persistence/sqlite-together.ts';
import { logRetention, type StoredPlaces, prepareRetention } from './embedded-log-retention.ts';
import type { Delivered, GroupLag, LogRecord, TopicDeclaration } from './log-driver.ts';

/**
 * The tables of the embedded log. A record's place is one number: partition × 2^36 + offset, so that a partition is a range
 * of the primary key and reading on is a scan. Times come from the database, the same for every process.
 */
const OFFSETS = 2 ** 36;
const NOW_MS = `CAST(unixepoch('subsec') * 1000 AS INTEGER)`;
const PLACES: StoredPlaces = { offsets: OFFSETS, nowMs: NOW_MS };
const TABLES = `
  CREATE TABLE IF NOT EXISTS partition(
    id INTEGER PRIMARY KEY, topic TEXT NOT NULL, number INTEGER NOT NULL, head INTEGER NOT NULL DEFAULT 0,
    UNIQUE(topic, number)) STRICT;
  CREATE TABLE IF NOT EXISTS record(
    place INTEGER PRIMARY KEY, key TEXT NOT NULL, headers TEXT NOT NULL, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS committed(
    "group" TEXT NOT NULL, partition INTEGER NOT NULL, next INTEGER NOT NULL,
    PRIMARY KEY("group", partition)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS member(
    "group" TEXT NOT NULL, name TEXT NOT NULL, until_ms INTEGER NOT NULL,
    PRIMARY KEY("group", name)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS ownership(
    "group" TEXT NOT NULL, partition INTEGER NOT NULL, member TEXT NOT NULL,
    PRIMARY KEY("group", partition)) STRICT, WITHOUT ROWID;`;

export interface Partition {
  readonly id: number;
  readonly topic: string;
  readonly number: number;
  /** Offset the next record will get. */
  readonly head: number;
}

interface RecordRow {
  readonly place: number;
  readonly key: string;
  readonly headers: string;
  readonly value: string;
}

/** Every statement the log is read and written by, prepared once. */
const preparedOn = (database: SqliteDatabase) => ({
  partitionsOf: database.prepare('SELECT id, topic, number, head FROM partition WHERE topic = ? ORDER BY number'),
  allPartitions: database.prepare('SELECT id, topic, number, head FROM partition'),
  addPartition: database.prepare('INSERT INTO partition(topic, number) VALUES(?, ?)'),
  moveHead: database.prepare('UPDATE partition SET head = ? WHERE id = ?'),
  addRecord: database.prepare(`INSERT INTO record(place, key, headers, value, at_ms) VALUES(?, ?, ?, ?, ${NOW_MS})`),
  readOn: database.prepare(
    'SELECT place, key, headers, value FROM record WHERE place >= ? AND place < ? ORDER BY place LIMIT ?',
  ),
  committedOf: database.prepare('SELECT next FROM committed WHERE "group" = ? AND partition = ?').pluck(),
  setCommitted: database.prepare(
    'INSERT INTO committed VALUES(?, ?, ?) ON CONFLICT DO UPDATE SET next = max(next, excluded.next)',
  ),
  lagsOf: database.prepare(
    `SELECT topic, partition, "end", "first", "next", "end" - coalesce("next", "first") AS lag FROM (
       SELECT topic, number AS partition, head AS "end", next AS "next", coalesce(
         (SELECT min(place) - partition.id * ${String(OFFSETS)} FROM record WHERE place >= partition.id * ${String(OFFSETS)}
           AND place < (partition.id + 1) * ${String(OFFSETS)}), head) AS "first" FROM partition
         LEFT JOIN committed ON committed.partition = partition.id AND "group" = ?
         WHERE topic IN (SELECT value FROM json_each(?))) ORDER BY topic, partition`,
  ),
  ownerOf: database.prepare('SELECT member FROM ownership WHERE "group" = ? AND partition = ?').pluck(),
});

/** Adds records at the heads of their partitions, in the transaction of whoever calls. */
const appendingTo =
  (
    { addRecord, moveHead }: ReturnType<typeof preparedOn>,
    partitions: (topic: string) => readonly Partition[],
  ): ((records: readonly LogRecord[]) => void) =>
  (records) => {
    const topics = new Map<string, readonly Partition[]>();
    const heads = new Map<number, number>();
    for (const { topic, key, headers, value } of records) {
      const known = topics.get(topic) ?? partitions(topic);
      topics.set(topic, known);
      const partition = known[shardOf(key, known.length)];
      if (partition === undefined) throw new Error(`the topic ${topic} lacks a partition`);
      const offset = heads.get(partition.id) ?? partition.head;
      addRecord.run(partition.id * OFFSETS + offset, key, JSON.stringify(headers), value);
      heads.set(partition.id, offset + 1);
    }
    for (const [id, head] of heads) moveHead.run(head, id);
  };

export type LogStorage = ReturnType<typeof openLogStorage>;

export const openLogStorage = (file: string) => {
  const database = openSqlite(file);
  database.exec(TABLES);
  prepareRetention(database, PLACES);
  const retention = logRetention(database, PLACES);
  const prepared = preparedOn(database);
  const { partitionsOf, allPartitions, addPartition, readOn, committedOf, setCommitted, lagsOf, ownerOf } = prepared;

  // What is asked for in one tick is one fsync; an append or a commit that fails undoes itself alone.
  const inTick = together(database);

  const partitions = (topic: string): readonly Partition[] => {
    const found = partitionsOf.all(topic) as Partition[];
    if (found.length === 0) throw new Error(`the topic ${topic} is not declared`);
    return found;
  };

  const appendNow = appendingTo(prepared, partitions);

  return {
    database,
    nowMs: NOW_MS,

    version: (): string => database.prepare('SELECT sqlite_version()').pluck().get() as string,
    /** Changes when another connection has written. */
    dataVersion: (): number => database.pragma('data_version', { simple: true }) as number,

    declare: (topics: readonly TopicDeclaration[]): void => {
      const declareAll = database.transaction(() => {
        for (const { name, partitions: count } of topics) {
          const known = partitionsOf.all(name).length;
          for (let number = known; number < count && known === 0; number++) addPartition.run(name, number);
        }
      });
      declareAll.immediate();
    },
    /** @throws Error for a topic that was not declared */
    partitions,
    heads: (): ReadonlyMap<number, number> =>
      new Map((allPartitions.all() as Partition[]).map(({ id, head }) => [id, head])),

    append: async (records: readonly LogRecord[]): Promise<void> => {
      await inTick(() => {
        appendNow(records);
      });
    },

    read: (partition: Partition, from: number, max: number): readonly Delivered[] =>
      (readOn.all(partition.id * OFFSETS + from, (partition.id + 1) * OFFSETS, max) as RecordRow[]).map((row) => ({
        topic: partition.topic,
        partition: partition.number,
        offset: String(row.place - partition.id * OFFSETS),
        key: row.key,
        headers: JSON.parse(row.headers) as Record<string, string>,
        value: row.value,
      })),

    committed: (group: string, partition: number): number =>
      (committedOf.get(group, partition) as number | undefined) ?? 0,
    /** False when the partition is another member's by now: its offset is not touched. */
    commit: (group: string, member: string, partition: number, next: number): Promise<boolean> =>
      inTick(() => {
        if (ownerOf.get(group, partition) !== member) return false;
        setCommitted.run(group, partition, next);
        return true;
      }),

    /** @throws Error for a topic that was not declared */
    lag: (group: string, topics: readonly string[]): readonly GroupLag[] => {
      // A list of our own: the addon's lists are of the realm that loaded it first.
      const found = Array.from(lagsOf.all(group, JSON.stringify(topics)) as GroupLag[], (each) => ({ ...each }));
      const missing = topics.find((topic) => !found.some((each) => each.topic === topic));
      if (missing !== undefined) throw new Error(`the topic ${missing} is not declared`);
      return found;
    },

    register: retention.register,
    /** At most `max` of each partition; answers how many. @throws Error for a topic that was not declared */
    prune: (topics: readonly TopicDeclaration[], nowMs: number, max: number): Promise<number> =>
      inTick(() => retention.prune(topics, partitions, nowMs, max)),

    close: (): void => {
      database.close();
    },
  };
};
