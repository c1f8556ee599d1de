import { storedBody, withVersion } from './stored-form.ts';
import type { CollectionDeclaration, KeptDocument, IndexFields, JsonValue, Page, Query } from './document-driver.ts';
import type { DocumentStore } from './document-store.ts';

export interface ViewDefinition {
  readonly view: string;
  /** Index fields `find` may ask by. */
  readonly indexes: readonly string[];
  /** Version of the form of a row; 1 when absent. What was written before rows had a version is of version 1. */
  readonly schemaVersion?: number;
  /** Brings an older row to the present form. Required once `schemaVersion` > 1. */
  readonly upcast?: (row: JsonValue, from: number) => JsonValue;
}

/** `source` and `sourceRevision` come from `sourcePosition(event.id)`. `row: null` takes the row out. */
export interface ViewRow<Row> {
  readonly id: string;
  readonly source: string;
  readonly sourceRevision: number;
  readonly row: Row | null;
  readonly index: IndexFields;
}

/** A read model: rows that are objects, written by consumers, guarded per source stream, so that old events change nothing. */
export class ViewStore<Row extends object> {
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
    const { schemaVersion = 1 } = this.#definition;
    return this.#store.project(
      this.#definition.view,
      rows.map(({ id, source, sourceRevision, row, index }) => ({
        id,
        source,
        sourceRevision,
        body: row === null ? null : withVersion(row, schemaVersion),
        index,
      })),
    );
  }

  /** @throws NewerForm · StoreUnavailable */
  async get(id: string): Promise<Row | null> {
    const document = await this.#store.load(this.#definition.view, id);
    return document === null ? null : this.rowOf(document);
  }

  /** In the order of `ids`; null where none exists. */
  async getMany(ids: readonly string[]): Promise<readonly (Row | null)[]> {
    const documents = await this.#store.loadMany(this.#definition.view, ids);
    return documents.map((document) => (document === null ? null : this.rowOf(document)));
  }

  async find(query: Query): Promise<Page<{ readonly id: string; readonly row: Row }>> {
    const { rows, cursor } = await this.#store.find(this.#definition.view, query);
    return { rows: rows.map((document) => ({ id: document.id, row: this.rowOf(document) })), cursor };
  }

  /** The row that a document of this view is. @throws NewerForm */
  rowOf({ id, body }: KeptDocument): Row {
    const { view, schemaVersion = 1, upcast } = this.#definition;
    return storedBody(body, { collection: view, id, schemaVersion, upcast });
  }
}
