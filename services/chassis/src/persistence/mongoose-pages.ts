import type { mongoose } from './mongoose-connection.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { KeptDocument, DocumentKey, Page, Query } from './document-driver.ts';
import { indexName } from './mongoose-migrations.ts';
import type { StoredDocument, StoredRow } from './stored-rows.ts';

export type Stored = Pick<StoredDocument, '_id' | 'revision' | 'body' | 'index'> & Partial<StoredDocument & StoredRow>;

type Collection = mongoose.mongo.Collection<Stored>;
type Projection = Readonly<Record<string, number>>;

/**
 * Size of a batch in which so many rows come at once, with none left for a second question: a server's first batch holds 101
 * unless told otherwise, and it keeps a cursor for the rest.
 */
export const inOneAnswer = (rows: number): number => rows + 1;

/** Without the outbox and the guards, which are as long as they please. */
export const WITHOUT_OUTBOX: Projection = { outbox: 0, guards: 0, attempts: 0 };
export const KEYS: Projection = { _id: 1, index: 1 };

export const toDocument = ({ _id, revision, body, index, commandIds }: Stored): KeptDocument => ({
  id: _id,
  revision,
  body,
  index,
  commandIds: commandIds ?? [],
});

export const toKey = ({ _id, index }: Stored): DocumentKey => ({ id: _id, index });

/** A view's row that was taken out has no index fields, and so is never found here. */
export const filterOf = ({
  field,
  equals,
  among,
  from,
  to,
  descending,
  cursor,
}: Query): mongoose.mongo.Filter<Stored> => {
  const name = `index.${field}`;
  const clauses: Record<string, unknown>[] = [{ [name]: { $ne: null } }];
  if (equals !== undefined) clauses.push({ [name]: { $eq: equals } });
  if (among !== undefined) clauses.push({ [name]: { $in: among } });
  if (from !== undefined) clauses.push({ [name]: { $gte: from } });
  if (to !== undefined) clauses.push({ [name]: { $lte: to } });
  if (cursor !== undefined && cursor !== null) {
    const { value, id } = decodeCursor(cursor);
    const after = descending === true ? '$lt' : '$gt';
    clauses.push({ $or: [{ [name]: { [after]: value } }, { [name]: value, _id: { [after]: id } }] });
  }
  return { $and: clauses };
};

/**
 * One row more than asked for, to know whether another page follows. The index is named, so that no server reads all that
 * matches to sort it: a page costs the same however many rows follow it.
 */
export const pageCursor = (collection: Collection, projection: Projection, query: Query) => {
  const direction = query.descending === true ? -1 : 1;
  return collection
    .find(filterOf(query), { projection, batchSize: inOneAnswer(query.max + 1) })
    .sort({ [`index.${query.field}`]: direction, _id: direction })
    .limit(query.max + 1)
    .hint(indexName(query.field));
};

const pageOf = async <Row extends DocumentKey>(
  collection: Collection,
  projection: Projection,
  toRow: (stored: Stored) => Row,
  query: Query,
): Promise<Page<Row>> => {
  const found = await pageCursor(collection, projection, query).toArray();
  const rows = found.slice(0, query.max).map(toRow);
  const last = rows.at(-1);
  if (found.length <= query.max || last === undefined) return { rows, cursor: null };
  return { rows, cursor: encodeCursor({ value: last.index[query.field] ?? '', id: last.id }) };
};

export const pageOfDocuments = (collection: Collection, query: Query): Promise<Page<KeptDocument>> =>
  pageOf(collection, WITHOUT_OUTBOX, toDocument, query);

export const pageOfKeys = (collection: Collection, query: Query): Promise<Page<DocumentKey>> =>
  pageOf(collection, KEYS, toKey, query);
