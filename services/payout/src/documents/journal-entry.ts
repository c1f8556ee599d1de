import { storedBody } from '@huji/chassis/persistence/stored-form.ts';
import { WriteOnce, type PutOnceOptions } from '@huji/chassis/aggregate/write-once.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type {
  CollectionDeclaration,
  KeptDocument,
  JsonValue,
  Page,
  Query,
} from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';

const COLLECTION = 'entry';
const PAGE_ENTRIES = 1_000;

/** First and last date, both inclusive. */
export interface JournalRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** An entry and the id of its document, which is its business key unless somebody else wrote it. */
export interface StoredEntry {
  readonly id: string;
  readonly entry: JournalEntry;
}

/** The entries of the books: written once. The only change one ever has is that its mark `uncountedSince` comes off. */
export interface JournalEntries {
  readonly putOnce: (
    entry: JournalEntry,
    envelope: Envelope,
    messages?: PutOnceOptions['messages'],
  ) => Promise<'written' | 'exists' | 'differs'>;
  /** In the order of the keys; null where nothing stands. */
  readonly readMany: (businessKeys: readonly string[]) => Promise<readonly (JournalEntry | null)[]>;
  /** By date, then business key. */
  readonly page: (
    query: JournalRange & { readonly cursor: string | null; readonly max: number },
  ) => Promise<Page<JournalEntry>>;
  /** As `page`, every one of them; at most a page of them is in memory. */
  readonly each: (range?: JournalRange) => AsyncIterable<JournalEntry>;
  /** As `each`, with the ids they are stored under. */
  readonly eachStored: (range?: JournalRange) => AsyncIterable<StoredEntry>;
  /** Those that bear the mark, oldest first; at most `max`. */
  readonly uncounted: (max: number) => Promise<readonly StoredEntry[]>;
  readonly eachUncounted: () => AsyncIterable<StoredEntry>;
  /** Every one, by date, and whether it bears the mark; at most a page of them is in memory. */
  readonly eachWithMark: () => AsyncIterable<StoredEntry & { readonly isMarked: boolean }>;
  /** What speaks against how entries are kept: each is found by its date. Reads only. */
  readonly proveKept: () => AsyncIterable<readonly string[]>;
  readonly takeMarksOff: (ids: readonly string[], envelope: Envelope) => Promise<void>;
  readonly declaration: () => CollectionDeclaration;
}

/** Version 1 had no version and told entries apart by `kind`. */
type Stored = JournalEntry | (Omit<JournalEntry, 'type'> & { kind: JournalEntry['type'] });

const SCHEMA_VERSION = 2;

const upcast = (opened: JsonValue): JsonValue => {
  const body = opened as unknown as Stored;
  if (!('kind' in body)) return opened;
  const { kind: type, ...entry } = body;
  return { ...entry, type } as unknown as JsonValue;
};

const entryOf = ({ id, body }: KeptDocument): JournalEntry =>
  storedBody(body, { collection: COLLECTION, id, schemaVersion: SCHEMA_VERSION, upcast });

export const openJournalEntries = (store: DocumentStore, service: string): JournalEntries => {
  const written = new WriteOnce<JournalEntry>(
    store,
    {
      collection: COLLECTION,
      indexes: ['date', 'uncountedSince'],
      shards: 1,
      schemaVersion: SCHEMA_VERSION,
      upcast,
    },
    { service },
  );
  const dated = ({ from, to }: JournalRange) => ({ field: 'date', ...present({ from, to }) });
  const MARKED = { field: 'uncountedSince', from: '0' } as const;
  const stored = (document: KeptDocument): StoredEntry => ({ id: document.id, entry: entryOf(document) });
  async function* eachStored(range: JournalRange = {}): AsyncGenerator<StoredEntry> {
    const rows = eachRow((query: Query) => written.find(query), { ...dated(range), max: PAGE_ENTRIES });
    for await (const { id, body } of rows) yield { id, entry: body };
  }
  return {
    putOnce: (entry, envelope, messages = []) =>
      written.putOnce(entry.businessKey, entry, envelope, {
        index: { date: entry.date, uncountedSince: envelope.on },
        messages,
      }),
    readMany: async (businessKeys) =>
      (await store.loadMany(COLLECTION, businessKeys)).map((document) =>
        document === null ? null : entryOf(document),
      ),
    page: async ({ cursor, max, ...range }) => {
      const found = await written.find({ ...dated(range), cursor, max });
      return { rows: found.rows.map(({ body }) => body), cursor: found.cursor };
    },
    each: async function* (range = {}) {
      for await (const { entry } of eachStored(range)) yield entry;
    },
    eachStored,
    uncounted: async (max) => (await store.find(COLLECTION, { ...MARKED, max })).rows.map(stored),
    eachUncounted: async function* () {
      const rows = eachRow((query: Query) => store.find(COLLECTION, query), { ...MARKED, max: PAGE_ENTRIES });
      for await (const document of rows) yield stored(document);
    },
    eachWithMark: async function* () {
      const asked = { field: 'date', from: '0', max: PAGE_ENTRIES } as const;
      for await (const document of eachRow((query: Query) => store.find(COLLECTION, query), asked))
        yield { ...stored(document), isMarked: (document.index['uncountedSince'] ?? null) !== null };
    },
    // That one stands under its own key is told where the journal is added up anew.
    proveKept: () => written.proveKept(({ date }) => ({ index: { date } }), 'date'),
    takeMarksOff: async (ids, { at }) => {
      const documents = await store.loadMany(COLLECTION, ids);
      const marked = documents
        .filter((document) => document !== null)
        .filter((document) => document.index['uncountedSince'] !== null);
      // A lost compare-and-set means that somebody else took it off.
      await Promise.all(
        marked.map((document) =>
          store.commit(COLLECTION, {
            id: document.id,
            revision: document.revision,
            commandId: `counted:${document.id}`,
            atMs: Date.parse(at),
            body: document.body,
            index: { ...document.index, uncountedSince: null },
            outbox: [],
          }),
        ),
      );
    },
    declaration: () => written.declaration(),
  };
};
