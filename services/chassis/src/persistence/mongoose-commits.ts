import { presentIf } from '@huji/contracts/shared/present.ts';
import type { mongoose } from './mongoose-connection.ts';
import { COMMAND_IDS_KEPT, type ProjectedRow, type Write } from './document-driver.ts';
import {
  attemptName,
  duplicateKeysOf,
  isDuplicateKey,
  type MongooseConnection,
  type Rows,
} from './mongoose-connection.ts';
import { inOneAnswer } from './mongoose-pages.ts';
import type { StoredDocument, StoredEvent, StoredRow } from './stored-rows.ts';

type Operation<Row extends mongoose.mongo.Document> = mongoose.mongo.AnyBulkWriteOperation<Row>;

const eventsOf = ({ outbox, atMs }: Write): StoredEvent[] =>
  outbox.map(({ eventId, topic, key, headers, value }) => ({
    eventId,
    topic,
    key,
    headers: { ...headers },
    value,
    atMs,
  }));

const created = (write: Write, attempt: string): StoredDocument => ({
  _id: write.id,
  revision: 1,
  body: write.body,
  index: write.index,
  commandIds: [write.commandId],
  attempts: [attempt],
  shard: write.shard,
  outbox: eventsOf(write),
  ...presentIf(write.outbox.length > 0, { pendingSince: write.atMs }),
});

/** `$min` sets the field where it is absent and otherwise keeps the older instant. */
const changed = (write: Write, attempt: string): mongoose.mongo.UpdateFilter<StoredDocument> => ({
  $set: { body: write.body, index: write.index, shard: write.shard },
  $inc: { revision: 1 },
  $push: {
    commandIds: { $each: [write.commandId], $slice: -COMMAND_IDS_KEPT },
    attempts: { $each: [attempt], $slice: -COMMAND_IDS_KEPT },
    ...presentIf(write.outbox.length > 0, { outbox: { $each: eventsOf(write) } }),
  },
  ...presentIf(write.outbox.length > 0, { $min: { pendingSince: write.atMs } }),
});

/** FerretDB carries a bulk out in one transaction: two that met in different orders would deadlock, and both be unknown. */
export const inLockOrder = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((one, other) => (one.id < other.id ? -1 : 1));

const commitOne = async (documents: Rows<StoredDocument>, write: Write): Promise<boolean> => {
  if (write.revision > 0) {
    const filter = { _id: write.id, revision: write.revision };
    return (await documents.updateOne(filter, changed(write, attemptName()))).matchedCount === 1;
  }
  try {
    await documents.insertOne(created(write, attemptName()));
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
};

/**
 * One round trip for all. The answer counts only how many matched: when fewer did than were sent, the documents are read
 * back and those that carry the name of this call among their latest were written by it.
 */
export const commitMany = async (
  { answered, documents }: MongooseConnection,
  collection: string,
  writes: readonly Write[],
): Promise<readonly boolean[]> => {
  const [only] = writes;
  if (only === undefined) return [];
  if (writes.length === 1) return [await answered(async () => commitOne(await documents(collection), only))];

  const attempt = attemptName();
  const ordered = inLockOrder(writes);
  const operations = ordered.map((write): Operation<StoredDocument> =>
    write.revision === 0
      ? { insertOne: { document: created(write, attempt) } }
      : { updateOne: { filter: { _id: write.id, revision: write.revision }, update: changed(write, attempt) } },
  );
  const changes = writes.filter(({ revision }) => revision > 0);
  try {
    const { matchedCount } = await answered(async () =>
      (await documents(collection)).bulkWrite(operations, { ordered: false }),
    );
    if (matchedCount === changes.length) return writes.map(() => true);
  } catch (error) {
    const lost = new Set(duplicateKeysOf(error).map((at) => ordered[at]?.id));
    if (changes.length === 0) return writes.map(({ id }) => !lost.has(id));
  }
  const carrying = await answered(async () =>
    (await documents(collection))
      .find(
        { _id: { $in: writes.map(({ id }) => id) }, attempts: attempt },
        { projection: { _id: 1 }, batchSize: inOneAnswer(writes.length) },
      )
      .toArray(),
  );
  const won = new Set(carrying.map(({ _id }) => _id));
  return writes.map(({ id }) => won.has(id));
};

/**
 * Guard and row in one atom. The row is found by its id alone, never by a revision, so that an upsert cannot make a second
 * one; whether anything changes is decided inside the update. What comes from outside is `$literal`: texts that begin with
 * `$` would be read as field names.
 */
const projection = (row: ProjectedRow): Operation<StoredRow> => {
  const source = { $literal: row.source };
  const guards = { $ifNull: ['$guards', []] };
  const ofSource = { $filter: { input: guards, cond: { $eq: ['$$this.source', source] } } };
  const ofOthers = { $filter: { input: guards, cond: { $ne: ['$$this.source', source] } } };
  const newer = {
    $not: [{ $gte: [{ $max: { $map: { input: ofSource, in: '$$this.revision' } } }, row.sourceRevision] }],
  };
  const next = (field: string, value: unknown): object => ({ $cond: [newer, value, `$${field}`] });
  const removed = row.body === null;
  return {
    updateOne: {
      filter: { _id: row.id },
      upsert: true,
      update: [
        {
          $set: {
            revision: next('revision', row.sourceRevision),
            body: next('body', { $literal: row.body }),
            index: next('index', { $literal: removed ? {} : row.index }),
            removed: next('removed', { $literal: removed }),
            guards: next('guards', { $concatArrays: [ofOthers, [{ source, revision: row.sourceRevision }]] }),
          },
        },
      ],
    },
  };
};

/** Two that create the same row at once: one is told of a duplicate key, and finds the row when it comes again. */
const PROJECT_ATTEMPTS_MAX = 3;

export const project = async (
  { answered, viewRows }: MongooseConnection,
  view: string,
  rows: readonly ProjectedRow[],
): Promise<void> => {
  let rest = inLockOrder(rows);
  for (let attempt = 1; rest.length > 0; attempt++) {
    try {
      await answered(async () => (await viewRows(view)).bulkWrite(rest.map(projection), { ordered: false }));
      return;
    } catch (error) {
      const lost = new Set(duplicateKeysOf(error));
      if (attempt >= PROJECT_ATTEMPTS_MAX) throw error;
      rest = rest.filter((_, at) => lost.has(at));
    }
  }
};
