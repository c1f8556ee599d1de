/**
 * What a database must do. Nothing here knows a domain word; nothing above here knows a database word.
 *
 * Written to what every engine really holds: a write of ONE document is atomic, nothing else is. An error thrown by a
 * write is an UNKNOWN outcome: the write may have happened, may still happen, or may never happen. Drivers do not retry
 * and do not wrap errors; `DocumentStore` (the portable type above) repeats the same compare-and-set with the same
 * command id until the outcome is known.
 *
 * Keys that begin with `$` or hold a dot, undefined, NaN, Infinity and integers beyond 2^53 are refused by
 * `DocumentStore` before a driver sees them, so that every driver stores the same.
 */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Values a document can be found by. Declared per collection; equality and range only. */
export type IndexFields = Readonly<Record<string, string | number | null>>;
/** Beside the declared fields: the form they are in, where it is a later one than the first. Nothing is found by it. */
export const INDEX_FORM = 'indexForm';

export interface KeptDocument {
  readonly id: string;
  /** Grows by one with every write; 0 means: does not exist. */
  readonly revision: number;
  readonly body: JsonValue;
  readonly index: IndexFields;
  /** Ids of the latest commands written to this document, newest last, at most `COMMAND_IDS_KEPT`. */
  readonly commandIds: readonly string[];
}

export const COMMAND_IDS_KEPT = 32;

export interface OutboxRecord {
  readonly eventId: string;
  readonly topic: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
}

/** One compare-and-set: the document at `revision` becomes `body`, and `outbox` is appended in the same atom. */
export interface Write {
  readonly id: string;
  /** The revision that was read; 0: the document must not exist yet. */
  readonly revision: number;
  readonly commandId: string;
  /** When the command was given; the age of pending events counts from here. */
  readonly atMs: number;
  /** Outbox shard of the stream, computed by `DocumentStore` (`shard.ts`): drivers store it and ask no declaration. */
  readonly shard: number;
  readonly body: JsonValue;
  readonly index: IndexFields;
  readonly outbox: readonly OutboxRecord[];
}

/** What `count` counts: the documents that `find` would give over all its pages, but no more than `max`. */
export type CountQuery = Omit<Query, 'cursor' | 'descending'>;

/** What a document is found by, without what it holds. */
export type DocumentKey = Pick<KeptDocument, 'id' | 'index'>;

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Pass to the next call; null on the last page. */
  readonly cursor: string | null;
}

/** Values a query asks for at once. */
export const AMONG_MAX = 1_000;

/**
 * `field` is one of the declared index fields. `equals` alone, `among` alone (any of these, at most `AMONG_MAX`), or a range on it
 * (`from` and `to` inclusive), or none: every document that has the field. A document whose field is null or absent is never found by it. Rows come in the
 * order (field, id): numbers before texts, texts by their UTF-8 bytes; `descending` turns both round. The values of one
 * field are of one type.
 */
export interface Query {
  readonly field: string;
  readonly equals?: string | number;
  readonly among?: readonly string[];
  readonly from?: string | number;
  readonly to?: string | number;
  readonly descending?: boolean;
  readonly cursor?: string | null;
  readonly max: number;
}

/**
 * A view's row. `sourceRevision` guards it per `source` stream: an older or equal revision changes nothing. Read back as a
 * `KeptDocument` whose revision is the source revision last applied and whose `commandIds` are empty.
 */
export interface ProjectedRow {
  readonly id: string;
  readonly source: string;
  readonly sourceRevision: number;
  /** null takes the row out of `loadMany` and `find` but keeps the guard. */
  readonly body: JsonValue | null;
  readonly index: IndexFields;
}

/** At most so many events of one stream are claimed at a time; one with more is published in several passes. */
export const EVENTS_OF_A_STREAM_MAX = 200;

export interface PendingEvents {
  readonly streamId: string;
  readonly records: readonly OutboxRecord[];
}

export interface CollectionDeclaration {
  readonly name: string;
  readonly type: 'documents' | 'view';
  /** Index fields by which `find` may ask. */
  readonly indexes: readonly string[];
  /** Outbox shards; one relay owner per shard at a time. */
  readonly shards: number;
  /** Index field with the last day of a document; documents of such a collection say no events, and `prune` forgets them. */
  readonly prunedBy?: string;
}

export interface DocumentDriver {
  /** Name and server version, e.g. `sqlite (SQLite 3.51.0)`; printed by the conformance run. */
  readonly describe: () => Promise<string>;
  /** Names of the collections that were made; absent where a collection is made by its first document. */
  readonly collections?: () => Promise<readonly string[]>;
  /** Creates collections, indexes and validators. Idempotent; called from one process. */
  readonly migrate: (collections: readonly CollectionDeclaration[]) => Promise<void>;
  /** In the order of `ids`; null where none exists. */
  readonly loadMany: (collection: string, ids: readonly string[]) => Promise<readonly (KeptDocument | null)[]>;
  /**
   * Each write alone is atomic with its outbox; the call is not. At most one write per id and call.
   * `true`: written now. `false`: the revision is no longer current (or, on creation, the document exists), OR the
   * engine cannot tell this write's own earlier success from a loss: the store looks for the command id.
   */
  readonly commitMany: (collection: string, writes: readonly Write[]) => Promise<readonly boolean[]>;
  readonly find: (collection: string, query: Query) => Promise<Page<KeptDocument>>;
  /** As `find`, in the same pages; opens no body. */
  readonly findKeys: (collection: string, query: Query) => Promise<Page<DocumentKey>>;
  /** Documents in the order of their ids, UTF-8 bytes, after one of them; for tools that walk everything, indexed or not. */
  readonly scan: (collection: string, after: string | null, max: number) => Promise<readonly KeptDocument[]>;
  /** As `scan`; opens no body. */
  readonly scanKeys: (collection: string, after: string | null, max: number) => Promise<readonly DocumentKey[]>;
  /** Reads the index alone: a count costs no document. */
  readonly count: (collection: string, query: CountQuery) => Promise<number>;
  /** Forgets at most `max` documents whose index field is a text up to `to`; answers how many. */
  readonly prune: (collection: string, field: string, to: string, max: number) => Promise<number>;
  /** Upserts rows of a view; one row per id and call. Idempotent under redelivery and reordering. */
  readonly project: (view: string, rows: readonly ProjectedRow[]) => Promise<void>;
  /**
   * Takes (or renews) the lease of `shard` for `owner` and returns its oldest pending events, of at most `max` streams,
   * each stream's records in the order they were written and none left out before the last one returned; [] when another
   * owner holds the lease. A shard with nothing pending needs no lease.
   */
  readonly claimOutbox: (
    collection: string,
    shard: number,
    owner: string,
    nowMs: number,
    leaseMs: number,
    max: number,
  ) => Promise<readonly PendingEvents[]>;
  /**
   * Forgets published events, in bulk; what is durable in the log may be forgotten whoever holds the lease now. Never
   * changes a document's revision; events that came meanwhile stay.
   */
  readonly settleOutbox: (
    collection: string,
    published: readonly { readonly streamId: string; readonly eventIds: readonly string[] }[],
  ) => Promise<void>;
  /** Number of pending events and the age of the oldest in ms (0 when none): the outbox metrics. */
  readonly outboxBacklog: (
    collection: string,
    nowMs: number,
  ) => Promise<{ readonly pending: number; readonly oldestMs: number }>;
  /** True for an error of a write that found no room: it did not happen, and repeating it does not help. */
  readonly isStorageFull: (error: unknown) => boolean;
  /**
   * True for an error by which the database says that this process may not do what it asks: its rights or its password. Nothing
   * happened, and nothing will before somebody changes that.
   */
  readonly isDenied: (error: unknown) => boolean;
  /**
   * True for an error of a write by which the database says that it does not take this document (its size, a validator, a
   * constraint): the write did not happen and never will, however often it is repeated. In a call of several writes it
   * says so of one of them.
   */
  readonly isRefusal: (error: unknown) => boolean;
  /** Reaches through to the database; throws when it does not answer. Readiness asks this. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}
