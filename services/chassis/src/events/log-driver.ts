/**
 * What an event log must do, in Kafka's words: topic, key, partition, group, offset. At least once, in order per key.
 * A record is gone from nobody's sight before it is durable, and is delivered again until a group has committed it.
 */
export interface LogRecord {
  readonly topic: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
}

export interface Delivered extends LogRecord {
  readonly partition: number;
  readonly offset: string;
}

export interface TopicDeclaration {
  readonly name: string;
  readonly partitions: number;
  /** How long an event is kept, from its append; absent: for ever. */
  readonly retentionDays?: number;
}

export interface Subscription {
  /** Finishes the batch in hand, commits it, leaves the group. */
  readonly stop: () => Promise<void>;
}

export interface GroupLag {
  readonly topic: string;
  readonly partition: number;
  readonly lag: number;
  /** Where the next record will stand: grows with every record, whoever reads it. */
  readonly end: number;
  /** Where the oldest record stands that is left; `end` where none is. Above 0 once something was forgotten. */
  readonly first: number;
  /** Where the group goes on; null for one that has committed nothing there. */
  readonly next: number | null;
}

/**
 * Handles one partition's next records, in order; at most `BATCH_RECORDS_MAX`. Resolving commits them all; a throw
 * commits nothing and the same records come again. `heartbeat` is to be called at least every second by long work.
 * `leaving` turns true when the partition is wanted elsewhere (the group is shared anew, the subscription stops): long work
 * then ends soon, by a throw if it must.
 */
export type BatchHandler = (
  records: readonly Delivered[],
  heartbeat: () => Promise<void>,
  leaving: () => boolean,
) => Promise<void>;

export const BATCH_RECORDS_MAX = 500;

export interface LogDriver {
  readonly describe: () => Promise<string>;
  /** Idempotent; returns when every partition can be written and read. */
  readonly declareTopics: (topics: readonly TopicDeclaration[]) => Promise<void>;
  /** Resolves when durable. Records of one key keep their order. An error is an unknown outcome: append again. */
  readonly append: (records: readonly LogRecord[]) => Promise<void>;
  /**
   * From the earliest record for a new group. Partitions of a group are shared by its members. Resolves when it is a member;
   * `stopping` ends an attempt that waits for its log. @throws Error when stopped before
   */
  readonly subscribe: (
    group: string,
    topics: readonly string[],
    handle: BatchHandler,
    stopping?: AbortSignal,
  ) => Promise<Subscription>;
  readonly lag: (group: string, topics: readonly string[]) => Promise<readonly GroupLag[]>;
  /**
   * Forgets events of these topics that are older than their topic keeps them, never one that a group which reads the topic has
   * not committed yet; answers how many. An engine that forgets by itself answers 0.
   */
  readonly prune: (topics: readonly TopicDeclaration[], nowMs: number) => Promise<number>;
  /** Asks the broker for metadata; throws when it does not answer. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}
