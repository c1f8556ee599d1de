import { present } from '@huji/contracts/shared/present.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type {
  CollectionDeclaration,
  KeptDocument,
  IndexFields,
  JsonValue,
  Query,
} from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { Contention } from '../persistence/faults.ts';
import { auditRecords } from '../events/audit-record.ts';
import { type OutgoingEvent, toOutbox } from '../events/cloud-event-binding.ts';
import type { Envelope } from './envelope.ts';
import { proveKept, type SaysOfItself } from './prove-kept.ts';
import { readableOrNull, readableRows, type ReadablePage } from './readable-rows.ts';
import { plainCodec, type StateCodec } from './stored-state.ts';
import { presentForm, requireKnownForm, withoutVersion, withVersion } from '../persistence/stored-form.ts';

const READS_MAX = 12;
const LAGGING_READ_PAUSE_MS = 5;

export interface WriteOnceDefinition<Body> {
  readonly collection: string;
  readonly shards?: number;
  readonly indexes?: readonly string[];
  readonly codec?: StateCodec<Body>;
  /** Version of the stored form; 1 when absent. What was written before documents had a version is of version 1. */
  readonly schemaVersion?: number;
  /** Brings an older body to the present form, opened where it is sealed at rest. Required once `schemaVersion` > 1. */
  readonly upcast?: (opened: JsonValue, from: number) => JsonValue;
}

export interface PutOnceOptions {
  readonly index?: IndexFields;
  /** Published with the document, or not at all: only the call that wrote it says them. */
  readonly messages?: readonly OutgoingEvent[];
}

export interface WrittenOnce<Body> {
  readonly id: string;
  readonly body: Body;
}

/** Documents that are written and never changed: decisions, assessments, journal entries, uniqueness keys. */
export class WriteOnce<Body> {
  readonly #store: DocumentStore;
  readonly #definition: WriteOnceDefinition<Body>;
  readonly #service: string;
  readonly #codec: StateCodec<Body>;

  constructor(store: DocumentStore, definition: WriteOnceDefinition<Body>, options: { readonly service: string }) {
    this.#store = store;
    this.#definition = definition;
    this.#service = options.service;
    this.#codec = definition.codec ?? plainCodec<Body>();
    store.declare(this.declaration());
  }

  declaration(): CollectionDeclaration {
    const { collection, indexes = [], shards = 4 } = this.#definition;
    return { name: collection, type: 'documents', indexes, shards };
  }

  /**
   * `written` now · `exists`: with the same body · `differs`: another body stands under this id; what stands counts.
   * @throws Contention · UnknownOutcome · StoreUnavailable · UnstorableValue · UnpublishableEvent
   */
  async putOnce(
    id: string,
    body: Body,
    envelope: Envelope,
    { index = {}, messages = [] }: PutOnceOptions = {},
  ): Promise<'written' | 'exists' | 'differs'> {
    const { collection } = this.#definition;
    const origin = { service: this.#service, collection, id, revision: 1 };
    const written = await this.#store.commit(collection, {
      id,
      revision: 0,
      commandId: envelope.commandId,
      atMs: Date.parse(envelope.at),
      body: await this.#encode(body, id),
      index,
      outbox: [...toOutbox(origin, messages, envelope), ...auditRecords(origin, envelope)],
    });
    if (written) {
      const { traceparent } = envelope;
      this.#store.commanded(collection, {
        streamId: id,
        outcome: 'committed',
        revision: 1,
        ...present({ traceparent }),
      });
      return 'written';
    }
    // Through JSON and the codec, as the standing one went: sealed fields differ every time, −0 comes back as 0.
    const encoded = JSON.parse(JSON.stringify(await this.#encode(body, id))) as JsonValue;
    const asStored = await this.#decode(encoded, id);
    return isDeepStrictEqual(await this.#standing(id), asStored) ? 'exists' : 'differs';
  }

  /** A read may lag behind the write that won: that nothing is seen yet does not mean that something else stands. */
  async #standing(id: string): Promise<Body> {
    const { collection } = this.#definition;
    for (let attempt = 1; attempt <= READS_MAX; attempt++) {
      const document = await this.#store.load(collection, id);
      if (document !== null) return this.#decode(document.body, document.id);
      await sleep(LAGGING_READ_PAUSE_MS * attempt);
    }
    throw new Contention(`${collection}/${id}: what was written first cannot be read yet`);
  }

  async read(id: string): Promise<Body | null> {
    return this.#body(await this.#store.load(this.#definition.collection, id));
  }

  /** In the order of `ids`; null where none exists. */
  async readMany(ids: readonly string[]): Promise<readonly (Body | null)[]> {
    const documents = await this.#store.loadMany(this.#definition.collection, ids);
    return Promise.all(documents.map((document) => this.#body(document)));
  }

  async find(query: Query): Promise<ReadablePage<WrittenOnce<Body>>> {
    const page = await this.#store.find(this.#definition.collection, query);
    return readableRows(page, async ({ id, body }) => ({ id, body: await this.#decode(body, id) }));
  }

  /** What speaks against how documents are kept, by what each says of itself (`proveKept`). Reads only. */
  proveKept(
    saysOf: (body: Body, id: string) => SaysOfItself,
    walkedBy?: string,
  ): AsyncGenerator<readonly string[], void, undefined> {
    const { collection: name } = this.#definition;
    return proveKept(this.#store, { name, walkedBy }, async (document) => {
      const body = await readableOrNull(document, ({ id, body: stored }) => this.#decode(stored, id));
      return body === null ? null : saysOf(body, document.id);
    });
  }

  async #body(document: KeptDocument | null): Promise<Body | null> {
    return document === null ? null : this.#decode(document.body, document.id);
  }

  /** Every body is an object: its version stands beside what it holds, or where it is sealed beside the seal. */
  async #encode(body: Body, id: string): Promise<JsonValue> {
    const { schemaVersion = 1 } = this.#definition;
    return withVersion((await this.#codec.encode(body, id)) as object, schemaVersion);
  }

  async #decode(stored: JsonValue, id: string): Promise<Body> {
    const { body, from } = withoutVersion(stored);
    const { collection, schemaVersion = 1, upcast } = this.#definition;
    const form = { collection, id, schemaVersion, upcast };
    requireKnownForm(from, form);
    return presentForm(await this.#codec.decode(body, id), from, form);
  }
}
