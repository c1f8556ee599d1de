import { EVENTS_REMEMBERED_DAYS } from '../aggregate/command-memory.ts';
import type { CollectionDeclaration } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { storedBody, withVersion } from '../persistence/stored-form.ts';
import type { Delivered } from './log-driver.ts';

/** How far a group has come in a partition, as the service itself knows it. */
export const PLACES: CollectionDeclaration = { name: 'place', type: 'documents', indexes: [], shards: 1 };

const SCHEMA_VERSION = 1;
const DAY_MS = 86_400_000;
/** A place is behind by no more than this: what comes again from there is so young that its commands are remembered. */
const KEPT_EVERY_MS = 60_000;

interface Place {
  /** Offset of the first record that may not be handled yet. */
  readonly next: number;
}

interface Known {
  next: number;
  revision: number;
  keptAtMs: number;
}

/**
 * Where the log loses a group's place (a broker forgets that of a group that stands still, somebody sets it back), everything comes
 * again, also what is older than the memory of commands. The place in the service's own documents tells such records: they were
 * handled. What is younger the commands know by themselves.
 */
export class Places {
  readonly #store: DocumentStore;
  readonly #group: string;
  readonly #nowMs: () => number;
  readonly #known = new Map<string, Known>();

  constructor(store: DocumentStore, group: string, nowMs: () => number) {
    this.#store = store;
    this.#group = group;
    this.#nowMs = nowMs;
    store.declare(PLACES);
  }

  #id({ topic, partition }: Pick<Delivered, 'topic' | 'partition'>): string {
    return `${this.#group}|${topic}|${String(partition)}`;
  }

  async #of(record: Pick<Delivered, 'topic' | 'partition'>): Promise<Known> {
    const id = this.#id(record);
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const document = await this.#store.load(PLACES.name, id);
    const form = { collection: PLACES.name, id, schemaVersion: SCHEMA_VERSION };
    const loaded: Known = {
      next: document === null ? 0 : storedBody<Place>(document.body, form).next,
      revision: document?.revision ?? 0,
      keptAtMs: Number.NEGATIVE_INFINITY,
    };
    this.#known.set(id, loaded);
    return loaded;
  }

  /** It was handled, and so long ago that its commands may be forgotten. */
  async isBehind(record: Delivered): Promise<boolean> {
    const saidMs = Date.parse(record.headers['ce_time'] ?? '');
    if (!(this.#nowMs() - saidMs > EVENTS_REMEMBERED_DAYS * DAY_MS)) return false;
    return Number(record.offset) < (await this.#of(record)).next;
  }

  /** Everything up to this record is handled; written at most once a minute. */
  async keep(last: Delivered): Promise<void> {
    const known = await this.#of(last);
    const next = Number(last.offset) + 1;
    if (next <= known.next || this.#nowMs() - known.keptAtMs < KEPT_EVERY_MS) return;
    const place: Place = { next };
    const id = this.#id(last);
    const kept = await this.#store.commit(PLACES.name, {
      id,
      revision: known.revision,
      commandId: `place:${String(next)}`,
      atMs: this.#nowMs(),
      body: withVersion(place, SCHEMA_VERSION),
      index: {},
      outbox: [],
    });
    if (kept) this.#known.set(id, { next, revision: known.revision + 1, keptAtMs: this.#nowMs() });
    // Another member had the partition meanwhile: its place is read anew.
    else this.#known.delete(id);
  }
}
