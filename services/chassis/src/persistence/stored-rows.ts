import { z } from 'zod';
import { COMMAND_IDS_KEPT, type IndexFields, type JsonValue } from './document-driver.ts';

/**
 * What a document server holds. The schemas are the source of the collection validators; the port has checked the values
 * before, so a validator guards against other hands, not against us.
 */
const Index = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

const StoredEventSchema = z.strictObject({
  eventId: z.string(),
  topic: z.string(),
  key: z.string(),
  headers: z.record(z.string(), z.string()),
  value: z.string(),
  atMs: z.number(),
});

export const StoredDocumentSchema = z.strictObject({
  _id: z.string(),
  revision: z.int().min(1),
  body: z.unknown(),
  index: Index,
  commandIds: z.array(z.string()).max(COMMAND_IDS_KEPT),
  /** The calls that wrote last, newest last: which of several that ran at once won, also when others have written since. */
  attempts: z.array(z.string()).max(COMMAND_IDS_KEPT),
  shard: z.int().nonnegative(),
  outbox: z.array(StoredEventSchema),
  /** When the oldest event of the outbox was given; absent while the outbox is empty. */
  pendingSince: z.number().optional(),
});

export const StoredRowSchema = z.strictObject({
  _id: z.string(),
  revision: z.int().min(1),
  body: z.unknown(),
  index: Index,
  /** Taken out of the view; what remains is the guard. */
  removed: z.boolean(),
  guards: z.array(z.strictObject({ source: z.string(), revision: z.int().min(1) })),
});

export interface StoredDocument extends Omit<z.output<typeof StoredDocumentSchema>, 'body' | 'index'> {
  readonly body: JsonValue;
  readonly index: IndexFields;
}

export interface StoredRow extends Omit<z.output<typeof StoredRowSchema>, 'body' | 'index'> {
  readonly body: JsonValue;
  readonly index: IndexFields;
}

export type StoredEvent = z.output<typeof StoredEventSchema>;

/** One per shard of a collection's outbox. */
export interface StoredLease {
  readonly _id: string;
  readonly owner: string;
  readonly untilMs: number;
}
