import { createHash } from 'node:crypto';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { storedBody, withVersion } from '../persistence/stored-form.ts';
import type { CollectionDeclaration, KeptDocument, JsonValue, Page } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { Contention } from '../persistence/faults.ts';
import type { Delivered } from './log-driver.ts';

/** What a consumer could not handle: the record, and which stream of it (null: the record as a whole). */
export interface ParkedRecord {
  readonly consumer: string;
  readonly service: string;
  readonly record: Delivered;
  readonly streamId: string | null;
  /** Class of the error. Its text stays in the log, where it is struck out what must not be kept. */
  readonly errorName: string;
  readonly parkedAt: Instant;
  /** How often it came back and failed again. */
  readonly failures: number;
  readonly state: 'parked' | 'replayed';
}

export interface Parked extends ParkedRecord {
  /** `<consumer>:<event id>[:<stream>]`; of a record without an id `<consumer>:<topic>/<partition>/<offset>`. */
  readonly id: string;
}

/** Every service keeps its own parked records; where services share a database they share the collection. */
export const PARKED_COLLECTION: CollectionDeclaration = {
  name: 'parked',
  type: 'documents',
  indexes: ['open'],
  shards: 1,
};

const SCHEMA_VERSION = 1;
const ID_MAX = 400;
const ATTEMPTS_MAX = 10;

export const parkedId = (consumer: string, record: Delivered, streamId: string | null): string => {
  const event = record.headers['ce_id'] ?? `${record.topic}/${String(record.partition)}/${record.offset}`;
  const id = `${consumer}:${event}${streamId === null ? '' : `:${streamId}`}`;
  return id.length <= ID_MAX ? id : `${consumer}:${createHash('sha256').update(id).digest('hex')}`;
};

/** Parked records as documents. `find` gives the oldest first. */
export class Parking {
  readonly #store: DocumentStore;
  readonly #service: string;
  readonly #now: () => Instant;

  constructor(store: DocumentStore, service: string, clock: { readonly now: () => Instant }) {
    this.#store = store;
    this.#service = service;
    this.#now = () => clock.now();
    store.declare(PARKED_COLLECTION);
  }

  /** Parks, or counts one more failure of what is parked already. */
  async park(consumer: string, record: Delivered, streamId: string | null, error: unknown): Promise<string> {
    const id = parkedId(consumer, record, streamId);
    await this.#change(id, (before) => ({
      consumer,
      service: this.#service,
      record: before?.record ?? record,
      streamId,
      errorName: error instanceof Error ? error.name : typeof error,
      parkedAt: before?.state === 'parked' ? before.parkedAt : this.#now(),
      failures: (before?.failures ?? 0) + 1,
      state: 'parked',
    }));
    return id;
  }

  async markReplayed(id: string): Promise<void> {
    await this.#change(id, (before) => (before === null ? null : { ...before, state: 'replayed' }));
  }

  async get(id: string): Promise<Parked | null> {
    const document = await this.#store.load(PARKED_COLLECTION.name, id);
    const parked = document === null ? null : toParked(document);
    return parked?.service === this.#service ? parked : null;
  }

  async find(query: { readonly cursor?: string | null; readonly max: number }): Promise<Page<Parked>> {
    const { rows, cursor } = await this.#store.find(PARKED_COLLECTION.name, {
      ...this.#open(),
      cursor: query.cursor ?? null,
      max: query.max,
    });
    return { rows: rows.map(toParked), cursor };
  }

  /** Records that wait for a replay, counted to at most `max`. */
  countOpen(max: number): Promise<number> {
    return this.#store.count(PARKED_COLLECTION.name, { ...this.#open(), max });
  }

  #open() {
    return { field: 'open', from: `${this.#service}|`, to: `${this.#service}|~` };
  }

  async #change(id: string, change: (before: ParkedRecord | null) => ParkedRecord | null): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      const document = await this.#store.load(PARKED_COLLECTION.name, id);
      const after = change(document === null ? null : toParked(document));
      if (after === null) return;
      const now = this.#now();
      const written = await this.#store.commit(PARKED_COLLECTION.name, {
        id,
        revision: document?.revision ?? 0,
        // Distinct per state and failure, so that an unknown outcome is not taken for an earlier change of the same kind.
        commandId: `${after.state}:${String(after.failures)}:${now}`,
        atMs: Date.parse(now),
        body: toJson(after),
        index: { open: after.state === 'parked' ? `${after.service}|${after.parkedAt}` : null },
        outbox: [],
      });
      if (written) return;
    }
    throw new Contention(`parked/${id}`);
  }
}

/** Headers are stored as pairs: a name such as `a.b` is no key of a document. */
interface StoredParked extends Omit<ParkedRecord, 'record'> {
  readonly record: Omit<Delivered, 'headers'> & { readonly headers: readonly (readonly [string, string])[] };
}

const toParked = ({ id, body }: KeptDocument): Parked => {
  const stored = storedBody<StoredParked>(body, {
    collection: PARKED_COLLECTION.name,
    id,
    schemaVersion: SCHEMA_VERSION,
  });
  return { ...stored, id, record: { ...stored.record, headers: Object.fromEntries(stored.record.headers) } };
};

const toJson = ({ record, ...parked }: ParkedRecord): JsonValue => {
  const stored: StoredParked = {
    consumer: parked.consumer,
    service: parked.service,
    record: { ...record, headers: Object.entries(record.headers) },
    streamId: parked.streamId,
    errorName: parked.errorName,
    parkedAt: parked.parkedAt,
    failures: parked.failures,
    state: parked.state,
  };
  return withVersion(stored, SCHEMA_VERSION);
};
