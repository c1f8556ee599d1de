import type { FeedAsked, Feeds } from '@huji/contracts/shared/feed-asked.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { keptUntil } from '../aggregate/command-memory.ts';
import type { CollectionDeclaration, KeptDocument } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { eachOf } from '../persistence/each-row.ts';
import { storedBody, withVersion } from '../persistence/stored-form.ts';
import { retoldFor } from './cloud-event-binding.ts';
import type { ConsumerDefinition } from './consumer.ts';
import { reaction } from './consumer.ts';
import type { EventLog } from './event-log.ts';
import { StandingFacts } from './standing-facts.ts';
import { WakeUp } from './wake-up.ts';

/** Questions of groups that want to be told what stands, and how far they were answered. */
export const RETELLINGS: CollectionDeclaration = {
  name: 'retelling',
  type: 'documents',
  indexes: ['open', 'keptUntil'],
  shards: 1,
  prunedBy: 'keptUntil',
};

const SCHEMA_VERSION = 1;
/** Facts that are told together; how far they came is kept after each such piece. */
const FACTS_TOGETHER = 200;
/** What another process took and did not live to answer. */
const LOOK_MS = 60_000;
const OPEN_AT_ONCE = 20;

interface Retold {
  readonly service: string;
  readonly group: string;
  /** What is left to tell, the one in hand first. */
  readonly topics: readonly string[];
  readonly cursor: string | null;
  readonly facts: number;
  readonly askedAt: Instant;
}

interface Parts {
  readonly store: DocumentStore;
  readonly log: EventLog;
  readonly clock: { readonly now: () => Instant };
}

export interface RetellingObserver {
  readonly told?: (group: string, facts: number) => void;
  readonly failed?: (where: string, error: unknown) => void;
}

/**
 * The other side of a question: what stands is said again, under the ids it was said with, on the topics it was said on, and marked
 * for the group that asked; others pass it over. Several processes may tell the same piece; telling it twice changes nothing.
 */
export class Retelling {
  readonly #service: string;
  readonly #feeds: Feeds;
  readonly #parts: Parts;
  readonly #facts: StandingFacts;
  readonly #wakeUp = new WakeUp();
  #stopped = false;
  #ended: Promise<void> = Promise.resolve();

  constructor(service: string, feeds: Feeds, parts: Parts) {
    this.#service = service;
    this.#feeds = feeds;
    this.#parts = parts;
    this.#facts = new StandingFacts(parts.store);
    parts.store.declare(RETELLINGS);
  }

  /** Keeps what stands and takes questions: of every service one more consumer. It is never fed itself. */
  consumer(): ConsumerDefinition {
    const { standing, asked } = this.#feeds;
    return {
      name: 'standing',
      isFed: false,
      reactions: [
        ...standing.map((contract) => this.#facts.keeping(contract)),
        ...asked.map((contract) => reaction(contract, ({ data }) => this.#take(data))),
      ],
    };
  }

  start({ told, failed }: RetellingObserver = {}): void {
    const loop = async (): Promise<void> => {
      while (!this.#stopped) {
        try {
          await this.#tellAll(told);
        } catch (error) {
          failed?.('facts were not told again yet', error);
        }
        if (!this.#stopped) await this.#wakeUp.wait(LOOK_MS);
      }
    };
    this.#ended = loop();
  }

  /** Ends between two pieces. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wakeUp.wake();
    await this.#ended;
  }

  async #take({ feedId, group, topics }: FeedAsked): Promise<void> {
    const own = new Set(this.#feeds.standing.map(({ topic }) => topic));
    const wanted = topics.filter((topic) => own.has(topic));
    if (wanted.length === 0) return;
    const askedAt = this.#parts.clock.now();
    await this.#keep(feedId, 0, { service: this.#service, group, topics: wanted, cursor: null, facts: 0, askedAt });
    this.#wakeUp.wake();
  }

  /** Where services share a database they share the collection: each has its own answer to one question. */
  #id(feedId: string): string {
    return `${this.#service}|${feedId}`;
  }

  async #keep(feedId: string, revision: number, retold: Retold): Promise<boolean> {
    const { store, clock } = this.#parts;
    const isOpen = retold.topics.length > 0;
    return store.commit(RETELLINGS.name, {
      id: this.#id(feedId),
      revision,
      commandId: `${String(revision)}:${String(retold.topics.length)}:${String(retold.facts)}`,
      atMs: Date.parse(clock.now()),
      body: withVersion(retold, SCHEMA_VERSION),
      index: {
        open: isOpen ? `${this.#service}|${retold.askedAt}` : null,
        keptUntil: isOpen ? null : keptUntil(clock.now()),
      },
      outbox: [],
    });
  }

  async #tellAll(told: RetellingObserver['told']): Promise<void> {
    const { store } = this.#parts;
    const open = { field: 'open', from: `${this.#service}|`, to: `${this.#service}|~`, max: OPEN_AT_ONCE };
    for await (const document of eachOf((cursor) => store.find(RETELLINGS.name, { ...open, cursor })))
      if (!this.#stopped) await this.#tell(document, told);
  }

  async #tell(document: KeptDocument, told: RetellingObserver['told']): Promise<void> {
    const form = { collection: RETELLINGS.name, id: document.id, schemaVersion: SCHEMA_VERSION };
    const feedId = document.id.slice(this.#id('').length);
    let retold = storedBody<Retold>(document.body, form);
    for (let { revision } = document; retold.topics.length > 0 && !this.#stopped; revision += 1) {
      const [topic = '', ...later] = retold.topics;
      const page = await this.#facts.ofTopic(topic, retold.cursor, FACTS_TOGETHER);
      await this.#parts.log.publish(page.rows.map((record) => retoldFor(retold.group, record)));
      const facts = retold.facts + page.rows.length;
      retold = { ...retold, facts, cursor: page.cursor, topics: page.cursor === null ? later : retold.topics };
      // Another process tells the same: it goes on where it is.
      if (!(await this.#keep(feedId, revision, retold))) return;
    }
    if (retold.topics.length === 0) told?.(retold.group, retold.facts);
  }
}
