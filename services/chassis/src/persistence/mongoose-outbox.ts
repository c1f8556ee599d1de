import type { DocumentDriver, PendingEvents } from './document-driver.ts';
import { Gathering } from './gathering.ts';
import { inLockOrder } from './mongoose-commits.ts';
import { isDuplicateKey, type MongooseConnection, type Rows } from './mongoose-connection.ts';
import { askedTogether, type OutboxQuestion, outboxQuestions, PENDING } from './mongoose-outbox-questions.ts';
import type { StoredDocument, StoredLease } from './stored-rows.ts';

const ID_ALONE = { projection: { _id: 1 } };
/** Documents whose events are taken out in one call. */
const SETTLED_TOGETHER = 500;

/** Until when a lease is known to be ours, by its id: nobody takes one before its time is over. */
type LeasesHeld = Map<string, Pick<StoredLease, 'owner' | 'untilMs'>>;

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

interface Settled {
  readonly id: string;
  readonly eventIds: readonly string[];
}

/** Takes the events out of each outbox and recomputes in the same atom since when the rest has been waiting. */
const settle = async (documents: Rows<StoredDocument>, settled: readonly Settled[]): Promise<void> => {
  const rest = (eventIds: readonly string[]) => ({
    $filter: { input: '$outbox', cond: { $not: [{ $in: ['$$this.eventId', { $literal: [...eventIds] }] }] } },
  });
  await documents.bulkWrite(
    inLockOrder(settled).map(({ id, eventIds }) => ({
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

const backlogOf = async (
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

/** What relays of one collection ask and say: each shard has a relay of its own, and a server is asked for them together. */
interface Lane {
  readonly pending: Gathering<OutboxQuestion, readonly PendingEvents[]>;
  readonly settled: Gathering<Settled, null>;
}

const laneOf = ({ answered }: MongooseConnection, documents: () => Promise<Rows<StoredDocument>>): Lane => ({
  pending: askedTogether(outboxQuestions({ answered }, documents)),
  settled: new Gathering({
    keyOf: ({ id }) => id,
    batchMax: SETTLED_TOGETHER,
    inFlightMax: 1,
    run: async (settled) => {
      await answered(async () => settle(await documents(), settled));
      return settled.map(() => null);
    },
  }),
});

/** The outbox inside each document. */
export const mongooseOutbox = (
  connection: MongooseConnection,
): Pick<DocumentDriver, 'claimOutbox' | 'settleOutbox' | 'outboxBacklog'> => {
  const { answered, documents, leases } = connection;
  const held: LeasesHeld = new Map();
  const lanes = new Map<string, Lane>();
  const laneFor = (collection: string): Lane => {
    const lane = lanes.get(collection) ?? laneOf(connection, () => documents(collection));
    lanes.set(collection, lane);
    return lane;
  };
  return {
    /**
     * Looks before it takes: a shard with nothing pending costs one read of a partial index, one that is another's hardly more.
     * One that is known to be ours for more than half a lease is read at once.
     */
    claimOutbox: async (collection, shard, owner, nowMs, leaseMs, max) => {
      const id = `${collection}/${String(shard)}`;
      const read = () => laneFor(collection).pending.add({ shard, max });
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
    },
    settleOutbox: async (collection, published) => {
      const { settled } = laneFor(collection);
      await Promise.all(published.map(({ streamId, eventIds }) => settled.add({ id: streamId, eventIds })));
    },
    outboxBacklog: (collection, nowMs) => answered(async () => backlogOf(await documents(collection), nowMs)),
  };
};
