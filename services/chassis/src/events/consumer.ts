import type { CloudEvent, EventContract } from '@huji/contracts/shared/event-contract.ts';
import type { z } from 'zod';
import type { Envelope } from '../aggregate/envelope.ts';
import { UnreadableRecord } from './cloud-event-binding.ts';

export interface ReactionContext {
  /** Command id `<consumer>:<event id>`: on any number of streams, once on each. */
  readonly envelope: Envelope;
  /** Command id `<consumer>:<event id>:<suffix>`, where one event gives several commands to one stream. */
  readonly envelopeFor: (suffix: string) => Envelope;
  /**
   * Acts on many streams, some at a time. A stream that keeps failing is parked alone and the others go on; answers the
   * ids that were parked. The envelope is that of `envelopeFor(streamId)`.
   */
  readonly eachStream: (
    streamIds: readonly string[],
    act: (streamId: string, envelope: Envelope) => Promise<void>,
  ) => Promise<readonly string[]>;
}

/** How the events of one noun are followed: gather, ask the domain, execute. What `follow<Noun>(parts, react)` gives. */
export type Follow<Data> = (event: { readonly data: Data }, context: ReactionContext) => Promise<void>;

/** What a consumer does about one kind of event; made by `reaction`. */
export interface Reaction {
  readonly contract: EventContract;
  readonly handle: (event: CloudEvent, context: ReactionContext) => Promise<void>;
}

/**
 * One consumer of a service, group `<service>.<name>`. It hears every topic of its reactions from the oldest event that is
 * left, and is told what stands of what is not (decision 0113); types without a reaction are passed over. Records of one key come in order, keys side by side, each at least once.
 */
export interface ConsumerDefinition {
  readonly name: string;
  readonly reactions: readonly Reaction[];
  /** False: it follows what happens, and what stood before it came is nothing to it, as for the audit trail. */
  readonly isFed?: boolean;
}

/**
 * Ties a handler to a contract: the data it gets has passed the contract's schema. A handler throws only what it cannot
 * answer: a `TransientFault` is tried again, anything else is parked after a few tries.
 */
export const reaction = <Data extends z.ZodType>(
  contract: EventContract<Data>,
  handle: (event: CloudEvent<z.output<Data>>, context: ReactionContext) => Promise<void>,
): Reaction => ({
  contract,
  handle: async (event, context) => {
    const checked = contract.data.safeParse(event.data);
    if (!checked.success)
      throw new UnreadableRecord(
        `${event.id}: ${contract.type} at ${checked.error.issues.map(({ path }) => `/${path.join('/')}`).join(', ')}`,
      );
    await handle({ ...event, data: checked.data }, context);
  },
});

export const groupOf = (service: string, consumer: ConsumerDefinition): string => `${service}.${consumer.name}`;

/** The topics a consumer subscribes to. */
export const topicsOf = (consumer: ConsumerDefinition): readonly string[] => [
  ...new Set(consumer.reactions.map(({ contract }) => contract.topic)),
];
