import { createHash } from 'node:crypto';
import type { CloudEvent, EventContract } from '@huji/contracts/shared/event-contract.ts';
import type { CollectionDeclaration, OutboxRecord, Page } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { ViewStore } from '../persistence/view-store.ts';
import { attributesOf, sourcePosition } from './cloud-event-binding.ts';
import { reaction, type Reaction } from './consumer.ts';

/** The last word on one fact, as it went into the log. */
interface StandingFact {
  readonly topic: string;
  readonly key: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly value: string;
}

const VIEW = { view: 'standing', indexes: ['order'] } as const;

/** The last word on each fact that stands; where services share a database they share the collection. */
export const STANDING: CollectionDeclaration = { name: VIEW.view, type: 'view', indexes: VIEW.indexes, shards: 1 };

const REVISION_DIGITS = 16;
const digestOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** Facts of one topic, by the document that said them, in the order in which it did. */
const orderOf = (topic: string, source: string, sourceRevision: number): string =>
  `${topic}|${source}|${String(sourceRevision).padStart(REVISION_DIGITS, '0')}`;

/** @throws RangeError for an event that says nothing that stands */
const factId = ({ type, topic, stands }: EventContract, data: Readonly<Record<string, unknown>>): string => {
  if (stands === undefined) throw new RangeError(`${type} says nothing that stands`);
  return digestOf([topic, stands.fact ?? type, ...stands.by.map((field) => data[field] ?? null)]);
};

/**
 * What a service has said that stands: the last word on each fact, among its documents, for those who come when the log has
 * forgotten it. It grows with the facts and not with the events; an older word that comes again changes nothing.
 */
export class StandingFacts {
  readonly #facts: ViewStore<StandingFact>;

  constructor(store: DocumentStore) {
    this.#facts = new ViewStore(store, VIEW);
  }

  /** Keeps the word that an event of this contract is. */
  keeping(contract: EventContract): Reaction {
    return reaction(contract, (event) => this.#keep(contract, event));
  }

  /** So many facts of a topic as records of the log, each with the id it was said under. */
  async ofTopic(topic: string, cursor: string | null, max: number): Promise<Page<OutboxRecord>> {
    const page = await this.#facts.find({ field: 'order', from: `${topic}|`, to: `${topic}|~`, cursor, max });
    return {
      cursor: page.cursor,
      rows: page.rows.map(({ row }) => {
        const headers = Object.fromEntries(row.headers);
        return { eventId: headers['ce_id'] ?? '', topic: row.topic, key: row.key, headers, value: row.value };
      }),
    };
  }

  #keep(contract: EventContract, event: CloudEvent): Promise<void> {
    const { source, sourceRevision } = sourcePosition(event.id);
    const { topic } = contract;
    return this.#facts.project([
      {
        id: factId(contract, event.data as Readonly<Record<string, unknown>>),
        source,
        sourceRevision,
        row: {
          topic,
          key: event.subject,
          headers: Object.entries(attributesOf(event)),
          value: JSON.stringify(event.data),
        },
        index: { order: orderOf(topic, source, sourceRevision) },
      },
    ]);
  }
}
