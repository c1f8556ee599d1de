import type { DocumentDriver, OutboxRecord, PendingEvents } from './document-driver.ts';
import { parse, type SqliteFile } from './sqlite-statements.ts';

interface OutboxRow {
  readonly stream: string;
  readonly event_id: string;
  readonly topic: string;
  readonly key: string;
  readonly headers: string;
  readonly value: string;
}

const toRecord = (row: OutboxRow): OutboxRecord => ({
  eventId: row.event_id,
  topic: row.topic,
  key: row.key,
  headers: parse<Record<string, string>>(row.headers),
  value: row.value,
});

/** Events that wait, and who may publish them. */
export const sqliteOutbox = ({
  database,
  together,
}: SqliteFile): Pick<DocumentDriver, 'claimOutbox' | 'settleOutbox' | 'outboxBacklog'> => {
  const pending = database.prepare('SELECT 1 FROM outbox WHERE collection = ? AND shard = ? LIMIT 1');
  const leaseOf = database.prepare('SELECT owner, until_ms AS untilMs FROM lease WHERE collection = ? AND shard = ?');
  const takeLease = database.prepare(
    'INSERT INTO lease VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET owner = excluded.owner, until_ms = excluded.until_ms',
  );
  const oldest = database.prepare(
    'SELECT stream, event_id, topic, key, headers, value FROM outbox WHERE collection = ? AND shard = ? ORDER BY seq LIMIT ?',
  );
  const claim =
    (collection: string, shard: number, owner: string, nowMs: number, leaseMs: number, max: number) =>
    (): readonly PendingEvents[] => {
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
    };

  const forget = database.prepare('DELETE FROM outbox WHERE event_id = ? AND collection = ? AND stream = ?');
  const settle = (
    collection: string,
    published: readonly { readonly streamId: string; readonly eventIds: readonly string[] }[],
  ): void => {
    for (const { streamId, eventIds } of published)
      for (const eventId of eventIds) forget.run(eventId, collection, streamId);
  };
  const backlog = database.prepare('SELECT count(*) AS pending, min(at_ms) AS oldest FROM outbox WHERE collection = ?');

  return {
    claimOutbox: async (collection, shard, owner, nowMs, leaseMs, max) =>
      pending.get(collection, shard) === undefined
        ? []
        : together(claim(collection, shard, owner, nowMs, leaseMs, max)),
    settleOutbox: (collection, published) =>
      together(() => {
        settle(collection, published);
      }),
    outboxBacklog: async (collection, nowMs) => {
      const row = backlog.get(collection) as { pending: number; oldest: number | null };
      return { pending: row.pending, oldestMs: row.oldest === null ? 0 : Math.max(0, nowMs - row.oldest) };
    },
  };
};
