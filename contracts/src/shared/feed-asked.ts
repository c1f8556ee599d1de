import { z } from 'zod';
import { defineEvent, type EventContract } from './event-contract.ts';
import { UuidSchema } from './schemas.ts';

export const FeedAskedSchema = z.object({
  feedId: UuidSchema.meta({ description: 'Of this question; the same when it is asked again after a crash' }),
  group: z
    .string()
    .min(1)
    .max(200)
    .meta({ description: 'The consumer group that asks; nobody else acts on what it is told' }),
  topics: z.array(z.string().min(1)).min(1).max(100).meta({ description: 'What it hears' }),
});
export type FeedAsked = z.output<typeof FeedAskedSchema>;

/** How a service asks those it hears for everything that stands, on a topic of its own. @param heardBy whoever says what it hears */
export const feedAskedOf = <const Service extends string>(
  service: Service,
  topic: string,
  heardBy: readonly string[],
) =>
  defineEvent({
    type: `mutualaid.${service}.feed-asked.v1` as const,
    topic,
    key: 'group',
    summary: 'A consumer group is new, or missed what the log has forgotten: it wants to be told what stands',
    heardBy,
    data: FeedAskedSchema,
  });

/** What a service says and hears of feeding (decision 0113). */
export interface Feeds {
  /** How it asks. */
  readonly asks: EventContract<typeof FeedAskedSchema>;
  /** What others, and it itself, ask it with. */
  readonly asked: readonly EventContract<typeof FeedAskedSchema>[];
  /** Of its own events those that say what stands. */
  readonly standing: readonly EventContract[];
}
