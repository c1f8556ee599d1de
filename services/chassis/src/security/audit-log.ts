import { present } from '@huji/contracts/shared/present.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { civilDateInShanghai } from '@huji/contracts/shared/instant.ts';
import type { CollectionDeclaration, Doc, JsonValue, Page, Query } from '../persistence/document-driver.ts';
import { eachRow } from '../persistence/each-row.ts';
import {
  BEGINNING,
  chainEntry,
  chainRoot,
  type AuditEntry,
  type ChainedEntry,
  type DailyRoot,
  type StreamHead,
} from './audit-chain.ts';
import type { SecurityDocuments } from './data-keys.ts';

/** Segments of a stream: `changedOn` is the business day of the last entry, `stream` finds the segments in their order. */
export const AUDIT: CollectionDeclaration = {
  name: 'audit',
  type: 'documents',
  indexes: ['stream', 'changedOn'],
  shards: 1,
};
export const AUDIT_ROOTS: CollectionDeclaration = { name: 'audit-root', type: 'documents', indexes: ['on'], shards: 1 };

/** A document stays small whatever happens to its stream. */
export const SEGMENT_ENTRIES_MAX = 200;

export interface AuditLog {
  /** Resolves when durable. A repeated command leaves one entry. */
  readonly record: (entry: AuditEntry) => Promise<void>;
  readonly entries: (stream: string) => Promise<readonly ChainedEntry[]>;
  /** Closes `on`: writes the root over the heads that changed since the root before it. Written once; later calls return it. */
  readonly closeDay: (on: CivilDate) => Promise<DailyRoot>;
  readonly roots: (cursor?: string | null, max?: number) => Promise<Page<DailyRoot>>;
}

interface Segment {
  readonly stream: string;
  readonly number: number;
  /** Hash of the last entry of the segment before it. */
  readonly previousHash: string;
  readonly previousSequence: number;
  readonly entries: readonly ChainedEntry[];
}

const segmentId = (stream: string, number: number): string => `${stream}:${String(number).padStart(6, '0')}`;
// Documents come back as they were written: the store holds nothing that this file did not write.
const segmentOf = (doc: Doc): Segment => doc.body as unknown as Segment;
const rootOf = (doc: Doc): DailyRoot => doc.body as unknown as DailyRoot;
const asJson = (value: Segment | DailyRoot): JsonValue => value as unknown as JsonValue;

const headOf = (segment: Segment): StreamHead => {
  const last = segment.entries.at(-1);
  return {
    stream: segment.stream,
    sequence: last?.sequence ?? segment.previousSequence,
    hash: last?.hash ?? segment.previousHash,
  };
};

const nextSegment = (segment: Segment): Segment => {
  const { hash, sequence } = headOf(segment);
  return {
    stream: segment.stream,
    number: segment.number + 1,
    previousHash: hash,
    previousSequence: sequence,
    entries: [],
  };
};

const firstSegment = (stream: string): Segment => ({
  stream,
  number: 0,
  previousHash: BEGINNING,
  previousSequence: 0,
  entries: [],
});

const latest = async (
  documents: SecurityDocuments,
  stream: string,
): Promise<{ segment: Segment; revision: number }> => {
  const page = await documents.find(AUDIT.name, { field: 'stream', equals: stream, descending: true, max: 1 });
  const doc = page.rows[0];
  return doc ? { segment: segmentOf(doc), revision: doc.revision } : { segment: firstSegment(stream), revision: 0 };
};

/** False when another entry came first. */
const append = async (documents: SecurityDocuments, entry: AuditEntry, atMs: number): Promise<boolean> => {
  const found = await latest(documents, entry.stream);
  if (found.segment.entries.some(({ commandId, action }) => commandId === entry.commandId && action === entry.action)) {
    return true;
  }
  const full = found.segment.entries.length >= SEGMENT_ENTRIES_MAX;
  const segment = full ? nextSegment(found.segment) : found.segment;
  const { hash, sequence } = headOf(segment);
  const chained = chainEntry(hash, sequence + 1, entry);
  return documents.commit(AUDIT.name, {
    id: segmentId(entry.stream, segment.number),
    revision: full ? 0 : found.revision,
    commandId: `${entry.action}:${entry.commandId}`,
    atMs,
    body: asJson({ ...segment, entries: [...segment.entries, chained] }),
    index: { stream: entry.stream, changedOn: civilDateInShanghai(entry.at) },
    outbox: [],
  });
};

const everyDoc = async (
  documents: SecurityDocuments,
  collection: string,
  query: Omit<Query, 'max' | 'cursor'>,
): Promise<Doc[]> => {
  const docs: Doc[] = [];
  for await (const doc of eachRow<Doc, typeof query>((page) => documents.find(collection, page), query)) docs.push(doc);
  return docs;
};

const lastRoot = async (documents: SecurityDocuments): Promise<DailyRoot | null> => {
  const doc = (await documents.find(AUDIT_ROOTS.name, { field: 'on', descending: true, max: 1 })).rows[0];
  return doc ? rootOf(doc) : null;
};

export const createAuditLog = (documents: SecurityDocuments, nowMs: () => number): AuditLog => {
  documents.declare(AUDIT);
  documents.declare(AUDIT_ROOTS);
  return {
    record: async (entry) => {
      while (!(await append(documents, entry, nowMs())));
    },
    entries: async (stream) =>
      (await everyDoc(documents, AUDIT.name, { field: 'stream', equals: stream })).flatMap(
        (doc) => segmentOf(doc).entries,
      ),
    closeDay: async (on) => {
      for (;;) {
        const last = await lastRoot(documents);
        if (last !== null && last.on >= on) {
          const closed = await documents.load(AUDIT_ROOTS.name, on);
          return closed === null ? last : rootOf(closed);
        }
        const changed = await everyDoc(documents, AUDIT.name, { field: 'changedOn', ...present({ from: last?.on }) });
        const heads = new Map(changed.map(segmentOf).map((segment) => [segment.stream, headOf(segment)]));
        for (const head of changed.map(segmentOf).map(headOf)) {
          if ((heads.get(head.stream)?.sequence ?? 0) < head.sequence) heads.set(head.stream, head);
        }
        const root = chainRoot(last?.root ?? BEGINNING, on, [...heads.values()]);
        const written = await documents.commit(AUDIT_ROOTS.name, {
          id: on,
          revision: 0,
          commandId: `close-day:${on}`,
          atMs: nowMs(),
          body: asJson(root),
          index: { on },
          outbox: [],
        });
        if (written) return root;
      }
    },
    roots: async (cursor = null, max = 100) => {
      const page = await documents.find(AUDIT_ROOTS.name, { field: 'on', cursor, max });
      return { rows: page.rows.map(rootOf), cursor: page.cursor };
    },
  };
};
