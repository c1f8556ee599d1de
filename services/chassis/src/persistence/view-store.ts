import type { CollectionDeclaration, IndexFields, JsonValue, Page, Query } from './document-driver.ts';
import type { DocumentStore } from './document-store.ts';

export interface ViewDefinition {
  readonly view: string;
  /** Index fields `find` may ask by. */
  readonly indexes: readonly string[];
}

/** `source` and `sourceRevision` come from `sourcePosition(event.id)`. `row: null` takes the row out. */
export interface ViewRow<Row> {
  readonly id: string;
  readonly source: string;
  readonly sourceRevision: number;
  readonly row: Row | null;
  readonly index: IndexFields;
}

/** A read model: flat rows written by consumers, guarded per source stream, so that old events change nothing. */
export class ViewStore<Row> {
  readonly #store: DocumentStore;
  readonly #definition: ViewDefinition;

  constructor(store: DocumentStore, definition: ViewDefinition) {
    this.#store = store;
    this.#definition = definition;
    store.declare(this.declaration());
  }

  declaration(): CollectionDeclaration {
    return { name: this.#definition.view, type: 'view', indexes: this.#definition.indexes, shards: 1 };
  }

  /** Writes or removes rows, in bulk; idempotent. @throws StoreUnavailable · UnstorableValue */
  project(rows: readonly ViewRow<Row>[]): Promise<void> {
    return this.#store.project(
      this.#definition.view,
      rows.map(({ id, source, sourceRevision, row, index }) => ({
        id,
        source,
        sourceRevision,
        body: row as JsonValue | null,
        index,
      })),
    );
  }

  async get(id: string): Promise<Row | null> {
    const doc = await this.#store.load(this.#definition.view, id);
    return doc === null ? null : (doc.body as Row);
  }

  /** In the order of `ids`; null where none exists. */
  async getMany(ids: readonly string[]): Promise<readonly (Row | null)[]> {
    const docs = await this.#store.loadMany(this.#definition.view, ids);
    return docs.map((doc) => (doc === null ? null : (doc.body as Row)));
  }

  async find(query: Query): Promise<Page<{ readonly id: string; readonly row: Row }>> {
    const { rows, cursor } = await this.#store.find(this.#definition.view, query);
    return { rows: rows.map(({ id, body }) => ({ id, row: body as Row })), cursor };
  }
}
