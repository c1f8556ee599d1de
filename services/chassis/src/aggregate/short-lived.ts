import { setTimeout as sleep } from 'node:timers/promises';
import { civilDate, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { CollectionDeclaration, IndexFields } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { Contention } from '../persistence/faults.ts';
import { storedBody, withVersion } from '../persistence/stored-form.ts';
import { inParallel } from '../resilience/in-parallel.ts';

export interface ShortLivedDefinition {
  readonly collection: string;
  readonly indexes?: readonly string[];
  /** Version of the stored form; 1 when absent. There is no upcast: what an older programme wrote is soon forgotten. */
  readonly schemaVersion?: number;
}

export interface Keeping {
  /** Last day; the day after, the document is forgotten. */
  readonly keptUntilOn: CivilDate;
  readonly index?: IndexFields;
  /** Of the command it is written for. */
  readonly commandId: string;
  readonly atMs: number;
}

const KEPT_UNTIL = 'keptUntil';
/** A day before any document: what has it is forgotten at once. */
const AT_ONCE = civilDate('1970-01-01');
const ATTEMPTS_MAX = 12;
const LOST_RACE_PAUSE_MS = 5;
const FORGOTTEN_TOGETHER = 8;
const PRUNED_TOGETHER = 500;

/**
 * Documents that are kept for days and then really gone: files on their way, previews. They say no events. Whoever needs
 * them no longer forgets them before their last day.
 */
export class ShortLived<Body extends object> {
  readonly #store: DocumentStore;
  readonly #definition: ShortLivedDefinition;

  constructor(store: DocumentStore, definition: ShortLivedDefinition) {
    this.#store = store;
    this.#definition = definition;
    store.declare(this.declaration());
  }

  declaration(): CollectionDeclaration {
    const { collection, indexes = [] } = this.#definition;
    return {
      name: collection,
      type: 'documents',
      indexes: [...indexes, KEPT_UNTIL],
      shards: 1,
      prunedBy: KEPT_UNTIL,
    };
  }

  /** Writes it, over what stood there. @throws Contention · UnknownOutcome · StoreUnavailable */
  async put(id: string, body: Body, { keptUntilOn, index = {}, commandId, atMs }: Keeping): Promise<void> {
    const { collection, schemaVersion = 1 } = this.#definition;
    for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      const revision = (await this.#store.load(collection, id))?.revision ?? 0;
      const written = await this.#store.commit(collection, {
        id,
        revision,
        commandId: `${commandId}:${String(revision)}`,
        atMs,
        body: withVersion(body, schemaVersion),
        index: { ...index, [KEPT_UNTIL]: keptUntilOn },
        outbox: [],
      });
      if (written) return;
      await sleep(LOST_RACE_PAUSE_MS * attempt);
    }
    throw new Contention(`${collection}/${id}: ${String(ATTEMPTS_MAX)} attempts lost`);
  }

  async read(id: string): Promise<Body | null> {
    const [body = null] = await this.readMany([id]);
    return body;
  }

  /** In the order of `ids`; null where none is kept (any more). */
  async readMany(ids: readonly string[]): Promise<readonly (Body | null)[]> {
    const { collection, schemaVersion = 1 } = this.#definition;
    const documents = await this.#store.loadMany(collection, ids);
    return documents.map((document) => {
      if (document === null || document.index[KEPT_UNTIL] === AT_ONCE) return null;
      return storedBody<Body>(document.body, { collection, id: document.id, schemaVersion });
    });
  }

  /** Ids by an index field, in its order; at most `max`. */
  async idsWhere(field: string, equals: string, max: number): Promise<readonly string[]> {
    const { rows } = await this.#store.findKeys(this.#definition.collection, { field, equals, max });
    return rows.map(({ id }) => id);
  }

  /** Takes them away now: what they held, and then the documents. @throws as `put` */
  async forget(ids: readonly string[], { commandId, atMs }: Pick<Keeping, 'commandId' | 'atMs'>): Promise<void> {
    const { collection } = this.#definition;
    const documents = await this.#store.loadMany(collection, ids);
    await inParallel(
      documents.filter((document) => document !== null),
      FORGOTTEN_TOGETHER,
      ({ id }) => this.put(id, {} as Body, { keptUntilOn: AT_ONCE, commandId: `${commandId}:forget`, atMs }),
    );
    while ((await this.#store.prune(collection, AT_ONCE, PRUNED_TOGETHER)) > 0);
  }
}
