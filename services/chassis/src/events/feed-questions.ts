import { createHash } from 'node:crypto';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import type { Feeds } from '@huji/contracts/shared/feed-asked.ts';
import type { CollectionDeclaration } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { storedBody, withVersion } from '../persistence/stored-form.ts';
import { toOutbox } from './cloud-event-binding.ts';
import { type ConsumerDefinition, groupOf } from './consumer.ts';
import type { EventLog } from './event-log.ts';
import type { GroupLag } from './log-driver.ts';

/** Up to where what groups had missed was asked for. */
export const FED: CollectionDeclaration = { name: 'fed', type: 'documents', indexes: [], shards: 1 };

const SCHEMA_VERSION = 1;

interface AskedFor {
  readonly feedId: string;
  readonly askedAt: Instant;
  /** Where each partition ended then: what stands before is told. */
  readonly ends: readonly { readonly topic: string; readonly partition: number; readonly end: number }[];
}

interface Clock {
  readonly now: () => Instant;
  readonly today: () => Parameters<typeof toOutbox>[2]['on'];
}

/** The same for every replica that finds the same missing, and for one that asks again after a crash. */
const feedIdOf = (group: string, lags: readonly GroupLag[]): string => {
  const missing = lags.map(({ topic, partition, first }) => [topic, partition, first]);
  const hex = createHash('sha256')
    .update(JSON.stringify([group, missing]))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/**
 * A group that is new, or stood still until the log had forgotten what it had not read, asks those it hears for what stands: once,
 * before it reads on. While a log still holds everything from its first record on there is nothing to ask.
 */
export class FeedQuestions {
  readonly #service: string;
  readonly #feeds: Feeds;
  readonly #store: DocumentStore;
  readonly #log: EventLog;
  readonly #clock: Clock;

  constructor(
    service: string,
    feeds: Feeds,
    { store, log, clock }: { readonly store: DocumentStore; readonly log: EventLog; readonly clock: Clock },
  ) {
    this.#service = service;
    this.#feeds = feeds;
    this.#store = store;
    this.#log = log;
    this.#clock = clock;
    store.declare(FED);
  }

  /** Resolves when the question is in the log, or nothing was missed; answers which. */
  async ask(definition: ConsumerDefinition): Promise<'asked' | 'nothing-missed'> {
    const group = groupOf(this.#service, definition);
    const standing = definition.reactions.filter(({ contract }) => contract.stands !== undefined);
    const topics = [...new Set(standing.map(({ contract }) => contract.topic))];
    if (definition.isFed === false || topics.length === 0) return 'nothing-missed';
    const lags = await this.#log.lag(group, topics);
    if (lags.every(({ first }) => first === 0)) return 'nothing-missed';
    const document = await this.#store.load(FED.name, group);
    const form = { collection: FED.name, id: group, schemaVersion: SCHEMA_VERSION };
    const asked = document === null ? null : storedBody<AskedFor>(document.body, form);
    const toldTo = ({ topic, partition }: GroupLag): number =>
      asked?.ends.find((each) => each.topic === topic && each.partition === partition)?.end ?? 0;
    const missed = lags.filter((lag) => Math.max(lag.next ?? 0, toldTo(lag)) < lag.first);
    if (missed.length === 0) return 'nothing-missed';
    const feedId = feedIdOf(group, missed);
    const revision = document?.revision ?? 0;
    const envelope = { commandId: feedId, actor: group, at: this.#clock.now(), on: this.#clock.today() };
    const question = { contract: this.#feeds.asks, key: group, data: { feedId, group, topics } };
    const origin = { service: this.#service, collection: FED.name, id: group, revision: revision + 1 };
    await this.#log.publish(toOutbox(origin, [question], envelope));
    const body: AskedFor = {
      feedId,
      askedAt: envelope.at,
      ends: lags.map(({ topic, partition, end }) => ({ topic, partition, end })),
    };
    // Somebody else who asked the same meanwhile has noted it too.
    await this.#store.commit(FED.name, {
      id: group,
      revision,
      commandId: feedId,
      atMs: Date.parse(envelope.at),
      body: withVersion(body, SCHEMA_VERSION),
      index: {},
      outbox: [],
    });
    return 'asked';
  }
}
