import type { z } from 'zod';

/**
 * One event of one service, described once: its CloudEvents type, the topic it travels on, what its key means and the
 * schema of its data. Additive changes only within a major version; a new meaning is a new `….v2`.
 */
export interface EventContract<Data extends z.ZodType = z.ZodType, Type extends string = string> {
  readonly type: Type;
  readonly topic: string;
  /** What the key is; records of one key keep their order. */
  readonly key: string;
  readonly summary: string;
  /** Services that read it. Anybody else has no right to the topic. */
  readonly heardBy: readonly string[];
  /**
   * Given: a fact that stands until it is said anew. The service that says it keeps its last word and says it again to a
   * consumer group that comes when the log has forgotten it (decision 0113). Absent: a request, an answer or a step, which means
   * something only when it happens.
   */
  readonly stands?: StandingFact;
  readonly data: Data;
}

/** Which fact it is that an event says: a later word on the same one replaces an earlier. */
export interface StandingFact {
  /** Where several events say the same fact in turn, its name; absent: the event's own. */
  readonly fact?: string;
  /** Fields of the data that tell it from others of its kind. */
  readonly by: readonly string[];
}

export const defineEvent = <const Type extends string, Data extends z.ZodType>(
  contract: EventContract<Data, Type>,
): EventContract<Data, Type> => contract;

/** `batch-paid` of `mutualaid.premium.batch-paid.v1`; a later major version keeps its number: `batch-paid.v2`. */
export type NameOfEvent<Type extends string> = Type extends `mutualaid.${string}.${infer Name}`
  ? Name extends `${infer First}.v1`
    ? First
    : Name
  : never;
export const nameOfEvent = (type: string): string => type.split('.').slice(2).join('.').replace(/\.v1$/, '');

export type DataOf<Contract extends EventContract> = z.output<Contract['data']>;

/** A record's CloudEvents 1.0 attributes and data, as every consumer sees it. Kafka binary binding: attributes are headers. */
export interface CloudEvent<Data = unknown> {
  /** `<service>/<collection>/<document id>.<revision>.<index>`: the same event published again keeps its id. */
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** The key of the record. */
  readonly subject: string;
  readonly time: string;
  /** Account of whoever was away and was stood in for by who caused it: an extension attribute, `actingfor`. */
  readonly actingFor?: string;
  readonly traceparent?: string;
  readonly data: Data;
}
