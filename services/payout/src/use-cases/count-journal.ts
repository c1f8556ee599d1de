import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { WriteOnce } from '@huji/chassis/aggregate/write-once.ts';
import type { CollectionDeclaration, Doc, JsonValue, Page } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import { addEntries, NO_TOTALS, type JournalTotals } from '../domain/journal-totals.ts';

/**
 * The books. Entries are write-once documents; their running totals are one document that every entry is added to
 * exactly once, whatever crashes or runs at the same time (ADR 0050):
 *
 * An entry is born with the index mark `uncountedSince`. A chunk of marked entries is added to the totals together with its
 * list of ids; then their marks come off; only then the list is emptied and the next chunk may be added. So an entry
 * still marked is either in the list (counted) or was never counted: no third case, and nothing to be told apart by time.
 */
/** First and last date, both inclusive. */
export interface EntryRange {
  readonly from?: string;
  readonly to?: string;
}

export interface JournalKeeper {
  /** Idempotent. @throws JournalConflict when another posting of the same fact stands. */
  readonly post: (entry: JournalEntry | null, envelope: Envelope) => Promise<void>;
  /** Exact as of some moment during the call: every entry acknowledged before it is in, none twice. Reads only. */
  readonly totals: () => Promise<JournalTotals>;
  /** Counts what is not counted yet; returns how many entries. */
  readonly count: () => Promise<number>;
  /** By date, then business key. */
  readonly page: (
    query: EntryRange & { readonly cursor: string | null; readonly max: number },
  ) => Promise<Page<JournalEntry>>;
  readonly entries: (range?: EntryRange) => AsyncIterable<JournalEntry>;
  readonly declarations: readonly CollectionDeclaration[];
}

/** Two different postings claim to be the same fact. Not healed by repetition: the event is parked for a person. */
export class JournalConflict extends Error {
  override readonly name = 'JournalConflict';
}

export const ENTRIES = 'entry';
const TOTALS: CollectionDeclaration = { name: 'journal-totals', kind: 'documents', indexes: [], shards: 1 };
const TOTALS_ID = 'journal';
export const CHUNK_ENTRIES_MAX = 1_000;
const PAGE_ENTRIES = 1_000;

interface Counted {
  readonly totals: JournalTotals;
  readonly chunk: readonly string[];
}

export const createJournalKeeper = (
  store: DocumentStore,
  { newId, nowMs, service }: { newId: () => string; nowMs: () => number; service: string },
): JournalKeeper => {
  const written = new WriteOnce<JournalEntry>(
    store,
    { collection: ENTRIES, indexes: ['date', 'uncountedSince'], shards: 1 },
    { service },
  );
  store.declare(TOTALS);

  const load = async (): Promise<Counted & { readonly revision: number }> => {
    const doc = await store.load(TOTALS.name, TOTALS_ID);
    return doc === null
      ? { totals: NO_TOTALS, chunk: [], revision: 0 }
      : { ...(doc.body as unknown as Counted), revision: doc.revision };
  };
  const uncounted = (cursor: string | null = null): Promise<Page<Doc>> =>
    store.find(ENTRIES, { field: 'uncountedSince', from: '0', cursor, max: CHUNK_ENTRIES_MAX });

  const keep = (revision: number, counted: Counted): Promise<boolean> =>
    store.commit(TOTALS.name, {
      id: TOTALS_ID,
      revision,
      commandId: newId(),
      atMs: nowMs(),
      body: counted as unknown as JsonValue,
      index: {},
      outbox: [],
    });

  const takeMarksOff = async (ids: readonly string[]): Promise<void> => {
    const docs = await store.loadMany(ENTRIES, ids);
    const marked = docs.filter((doc) => doc !== null).filter((doc) => doc.index['uncountedSince'] !== null);
    // A lost compare-and-set means that somebody else took it off: it is the only change an entry ever has.
    await Promise.all(
      marked.map((doc) =>
        store.commit(ENTRIES, {
          id: doc.id,
          revision: doc.revision,
          commandId: `counted:${doc.id}`,
          atMs: nowMs(),
          body: doc.body,
          index: { ...doc.index, uncountedSince: null },
          outbox: [],
        }),
      ),
    );
  };

  /** One step of the protocol; null: look again. The totals are read before the marks, and held by their revision. */
  const countChunk = async (): Promise<number | null> => {
    const { totals, chunk, revision } = await load();
    if (chunk.length > 0) {
      await takeMarksOff(chunk);
      await keep(revision, { totals, chunk: [] });
      return null;
    }
    const { rows } = await uncounted();
    if (rows.length === 0) return 0;
    const won = await keep(revision, {
      totals: addEntries(totals, rows.map(entryOf)),
      chunk: rows.map(({ id }) => id),
    });
    return won ? rows.length : null;
  };

  let counting: Promise<number> | null = null;
  const countAll = async (): Promise<number> => {
    let sum = 0;
    for (;;) {
      const counted = await countChunk();
      if (counted === 0) return sum;
      sum += counted ?? 0;
    }
  };
  const count = (): Promise<number> => {
    counting ??= countAll().finally(() => {
      counting = null;
    });
    return counting;
  };

  const page: JournalKeeper['page'] = async ({ from, to, cursor, max }) => {
    const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const found = await written.find({ field: 'date', ...range, cursor, max });
    return { rows: found.rows.map(({ body }) => body), cursor: found.cursor };
  };

  return {
    post: async (entry, envelope) => {
      if (entry === null) return;
      const index = { date: entry.date, uncountedSince: envelope.on };
      const outcome = await written.putOnce(entry.businessKey, entry, envelope, { index });
      if (outcome === 'differs')
        throw new JournalConflict(`${entry.businessKey} stands with other lines or another date`);
    },
    totals: async () => {
      for (;;) {
        const { totals, chunk, revision } = await load();
        const inChunk = new Set(chunk);
        let [sum, cursor]: [JournalTotals, string | null] = [totals, null];
        do {
          const page: Page<Doc> = await uncounted(cursor);
          sum = addEntries(sum, page.rows.filter(({ id }) => !inChunk.has(id)).map(entryOf));
          cursor = page.cursor;
        } while (cursor !== null);
        // Somebody counted meanwhile: marks that were seen may be in the totals by now.
        if ((await load()).revision === revision) return sum;
      }
    },
    count,
    page,
    entries: async function* (range = {}) {
      let cursor: string | null = null;
      do {
        const next: Page<JournalEntry> = await page({ ...range, cursor, max: PAGE_ENTRIES });
        yield* next.rows;
        cursor = next.cursor;
      } while (cursor !== null);
    },
    declarations: [written.declaration(), TOTALS],
  };
};

const entryOf = (doc: Doc): JournalEntry => doc.body as unknown as JournalEntry;
