import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { storedBody, withVersion } from '@huji/chassis/persistence/stored-form.ts';
import type { CollectionDeclaration } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { NO_TOTALS, type JournalTotals } from '../domain/journal-totals.ts';

const DECLARATION: CollectionDeclaration = { name: 'journal-totals', type: 'documents', indexes: [], shards: 1 };
const ID = 'journal';
const SCHEMA_VERSION = 1;
const FORM = { collection: DECLARATION.name, id: ID, schemaVersion: SCHEMA_VERSION };

export interface Counted {
  readonly totals: JournalTotals;
  /** The entries counted last, whose marks may not be off yet. */
  readonly chunk: readonly string[];
}

/** The running totals of the journal: one document. */
export interface JournalTotalsDocument {
  readonly load: () => Promise<Counted & { readonly revision: number }>;
  /** False when somebody else wrote meanwhile. */
  readonly keep: (revision: number, counted: Counted, envelope: Envelope) => Promise<boolean>;
  readonly declaration: () => CollectionDeclaration;
}

export const openJournalTotals = (store: DocumentStore): JournalTotalsDocument => {
  store.declare(DECLARATION);
  return {
    load: async () => {
      const document = await store.load(DECLARATION.name, ID);
      return document === null
        ? { totals: NO_TOTALS, chunk: [], revision: 0 }
        : { ...storedBody<Counted>(document.body, FORM), revision: document.revision };
    },
    keep: (revision, counted, { commandId, at }) =>
      store.commit(DECLARATION.name, {
        id: ID,
        revision,
        commandId,
        atMs: Date.parse(at),
        body: withVersion(counted, SCHEMA_VERSION),
        index: {},
        outbox: [],
      }),
    declaration: () => DECLARATION,
  };
};
