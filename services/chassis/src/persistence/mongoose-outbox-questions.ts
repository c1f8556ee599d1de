import { EVENTS_OF_A_STREAM_MAX, type OutboxRecord, type PendingEvents } from './document-driver.ts';
import { Gathering } from './gathering.ts';
import type { MongooseConnection, Rows } from './mongoose-connection.ts';
import { inOneAnswer } from './mongoose-pages.ts';
import type { StoredDocument, StoredEvent } from './stored-rows.ts';

export const PENDING = { pendingSince: { $gt: 0 } };

/** What of one shard waits to be published, oldest first; at most `max` documents. */
export interface OutboxQuestion {
  readonly shard: number;
  readonly max: number;
}

/** A document with events, and what its answer is sorted by. */
export interface Waiting {
  readonly shard: number;
  readonly since: number;
  readonly pending: PendingEvents;
}

export interface OutboxQuestions {
  /** One shard in the order of its index, however much waits. */
  readonly ofShard: (question: OutboxQuestion) => Promise<readonly PendingEvents[]>;
  /** Several shards at once, in no order; at most `max` documents of all of them together. */
  readonly ofShards: (shards: readonly number[], max: number) => Promise<readonly Waiting[]>;
}

const before = (one: Waiting, other: Waiting): number =>
  one.since - other.since || (one.pending.streamId < other.pending.streamId ? -1 : 1);

/**
 * Shards of a collection that are asked about while another question is on its way are asked about together: each costs the
 * server as much as all. Where more waits than fits into one answer each shard is asked about alone, in the order of its index,
 * until it does again.
 */
export const askedTogether = ({
  ofShard,
  ofShards,
}: OutboxQuestions): Gathering<OutboxQuestion, readonly PendingEvents[]> => {
  let isBehind = false;
  const each = async (questions: readonly OutboxQuestion[]): Promise<readonly (readonly PendingEvents[])[]> => {
    const answers = await Promise.all(questions.map(ofShard));
    isBehind = answers.some(({ length }, at) => length >= (questions[at]?.max ?? 0));
    return answers;
  };
  return new Gathering({
    keyOf: ({ shard }) => String(shard),
    batchMax: 64,
    inFlightMax: 1,
    run: async (questions) => {
      if (questions.length === 1 || isBehind) return each(questions);
      const max = Math.min(...questions.map((question) => question.max));
      const found = await ofShards(
        questions.map(({ shard }) => shard),
        max,
      );
      if (found.length >= max) return each(questions);
      return questions.map(({ shard }) =>
        found
          .filter((waiting) => waiting.shard === shard)
          .sort(before)
          .map(({ pending }) => pending),
      );
    },
  });
};

const recordOf = ({ eventId, topic, key, headers, value }: StoredEvent): OutboxRecord => ({
  eventId,
  topic,
  key,
  headers,
  value,
});

const pendingOf = ({ _id, outbox }: Pick<StoredDocument, '_id' | 'outbox'>): PendingEvents => ({
  streamId: _id,
  records: outbox.map(recordOf),
});

/** A field that is named keeps the body out: the slice alone would bring everything else along. */
const PROJECTION = { shard: 1, pendingSince: 1, outbox: { $slice: EVENTS_OF_A_STREAM_MAX } };

export const outboxQuestions = (
  { answered }: Pick<MongooseConnection, 'answered'>,
  documents: () => Promise<Rows<StoredDocument>>,
): OutboxQuestions => ({
  ofShard: ({ shard, max }) =>
    answered(async () => {
      const rows = (await documents())
        .find({ shard, ...PENDING }, { projection: PROJECTION, batchSize: inOneAnswer(max) })
        .sort({ pendingSince: 1, _id: 1 })
        .limit(max);
      return (await rows.toArray()).map(pendingOf);
    }),
  ofShards: (shards, max) =>
    answered(async () => {
      const rows = (await documents())
        .find({ shard: { $in: [...shards] }, ...PENDING }, { projection: PROJECTION, batchSize: inOneAnswer(max) })
        .limit(max);
      return (await rows.toArray()).map((row) => ({
        shard: row.shard,
        since: row.pendingSince ?? 0,
        pending: pendingOf(row),
      }));
    }),
});
