import { EVENTS_OF_A_STREAM_MAX, type OutboxRecord, type PendingEvents } from './document-driver.ts';
import { inLockOrder } from './mongoose-commits.ts';
import { isDuplicateKey, type MongooseConnection, type Rows } from './mongoose-connection.ts';
import type { StoredDocument, StoredEvent, StoredLease } from './stored-rows.ts';

const PENDING = { pendingSince: { $gt: 0 } };
const ID_ALONE = { projection: { _id: 1 } };

const recordOf = ({ eventId, topic, key, headers, value }: StoredEvent): OutboxRecord => ({
  eventId,
  topic,
  key,
  headers,
  value,
});

const oldest = async (
  documents: Rows<StoredDocument>,
  shard: number,
  max: number,
): Promise<readonly PendingEvents[]> => {
  const rows = await documents
    // A field that is named keeps the body out: the slice alone would bring everything else along.
    .find({ shard, ...PENDING }, { projection: { shard: 1, outbox: { $slice: EVENTS_OF_A_STREAM_MAX } } })
    .sort({ pendingSince: 1, _id: 1 })
    .limit(max)
    .toArray();
  return rows.map(({ _id, outbox }) => ({ streamId: _id, records: outbox.map(recordOf) }));
};

/** Until when a lease is known to be ours, by its id: nobody takes one before its time is over. */
export type LeasesHeld = Map<string, Pick<StoredLease, 'owner' | 'untilMs'>>;

/**
 * Compare-and-set on one document per shard. A lease with more than half its time left needs no write. Null: another's;
 * otherwise until when it is ours.
 */
const takeLease = async (
  leases: Rows<StoredLease>,
  id: string,
  owner: string,
  nowMs: number,
  leaseMs: number,
): Promise<number | null> => {
  const lease = await leases.findOne({ _id: id });
  const untilMs = nowMs + leaseMs;
  if (lease === null) {
    try {
      await leases.insertOne({ _id: id, owner, untilMs });
      return untilMs;
    } catch (error) {
      if (isDuplicateKey(error)) return null;
      throw error;
    }
  }
  if (lease.owner !== owner && lease.untilMs > nowMs) return null;
  if (lease.owner === owner && lease.untilMs - nowMs >= leaseMs / 2) return lease.untilMs;
  const { matchedCount } = await leases.updateOne(
    { _id: id, owner: lease.owner, untilMs: lease.untilMs },
    { $set: { owner, untilMs } },
  );
  return matchedCount === 1 ? untilMs : null;
};

/**
 * Looks before it takes: a shard with nothing pending costs one read of a partial index, one that is another's hardly more. One
 * that is known to be ours for more than half a lease is read at once.
 */
export const claimOutbox = async (
  connection: MongooseConnection,
  held: LeasesHeld,
  collection: string,
  shard: number,
  owner: string,
  nowMs: number,
  leaseMs: number,
  max: number,
): Promise<readonly PendingEvents[]> => {
  const { answered, documents, leases } = connection;
  const id = `${collection}/${String(shard)}`;
  const read = () => answered(async () => oldest(await documents(collection), shard, max));
  const mine = held.get(id);
  if (mine?.owner === owner && mine.untilMs - nowMs >= leaseMs / 2) return read();
  const waits = await answered(async () => (await documents(collection)).findOne({ shard, ...PENDING }, ID_ALONE));
  if (waits === null) return [];
  const untilMs = await answered(async () => takeLease(await leases(), id, owner, nowMs, leaseMs));
  if (untilMs === null) {
    held.delete(id);
    return [];
  }
  held.set(id, { owner, untilMs });
  return read();
};

/** Takes the events out of each outbox and recomputes in the same atom since when the rest has been waiting. */
export const settleOutbox = async (
  documents: Rows<StoredDocument>,
  published: readonly { readonly streamId: string; readonly eventIds: readonly string[] }[],
): Promise<void> => {
  if (published.length === 0) return;
  const streams = inLockOrder(published.map(({ streamId, eventIds }) => ({ id: streamId, eventIds })));
  const rest = (eventIds: readonly string[]) => ({
    $filter: { input: '$outbox', cond: { $not: [{ $in: ['$$this.eventId', { $literal: [...eventIds] }] }] } },
  });
  await documents.bulkWrite(
    streams.map(({ id, eventIds }) => ({
      updateOne: {
        filter: { _id: id },
        update: [
          { $set: { outbox: rest(eventIds) } },
          { $set: { pendingSince: { $ifNull: [{ $min: '$outbox.atMs' }, '$$REMOVE'] } } },
        ],
      },
    })),
    { ordered: false },
  );
};

export const outboxBacklog = async (
  documents: Rows<StoredDocument>,
  nowMs: number,
): Promise<{ readonly pending: number; readonly oldestMs: number }> => {
  const [sum] = await documents
    .aggregate<{ pending: number; oldest: number }>([
      { $match: PENDING },
      { $group: { _id: null, pending: { $sum: { $size: '$outbox' } }, oldest: { $min: '$pendingSince' } } },
    ])
    .toArray();
  return sum === undefined
    ? { pending: 0, oldestMs: 0 }
    : { pending: sum.pending, oldestMs: Math.max(0, nowMs - sum.oldest) };
};
