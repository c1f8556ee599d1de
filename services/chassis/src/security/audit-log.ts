import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { civilDateInShanghai, instantOf, type Instant } from '@huji/contracts/shared/instant.ts';
import { Companions } from '../aggregate/companions.ts';
import type { JsonValue, KeptDocument, Page } from '../persistence/document-driver.ts';
import { BEGINNING, chainEntry, type AuditEntry, type ChainedEntry } from './audit-chain.ts';
import { closeAuditDay, pageOfHeads } from './audit-closing.ts';
import {
  AUDIT,
  AUDIT_HEADS,
  AUDIT_ROOTS,
  emptySegment,
  positionAfter,
  rootOf,
  SEGMENT_ENTRIES_MAX,
  segmentId,
  segmentOf,
  SEGMENT_VERSION,
} from './audit-documents.ts';
import { type LatestSegment, LatestSegments } from './latest-segments.ts';
import { readAuditEntries, readAuditPage, readLatestEntries } from './read-audit-entries.ts';
import type { DailyRoot, HeadPage } from './audit-root.ts';
import type { RootSigner } from './audit-signing.ts';
import type { SecurityDocuments } from './data-keys.ts';

const LOST_RACE_PAUSE_MS = 5;
const LOST_RACE_PAUSE_MS_MAX = 200;

export interface AuditLog {
  /** Resolves when durable. A repeated command leaves one entry. */
  readonly record: (entry: AuditEntry) => Promise<void>;
  /** At most `max` entries after the first `shown`; the cursor says how many were shown then. */
  readonly page: (stream: string, shown: number, max: number) => Promise<Page<ChainedEntry>>;
  /** The last entries of a stream, in their order, at most `max`. */
  readonly latest: (stream: string, max: number) => Promise<readonly ChainedEntry[]>;
  /**
   * Closes `on`: writes the signed root over the heads that changed since the root before it. Written once; later calls
   * return it, and the latest one for a day before it that was never closed.
   */
  readonly closeDay: (on: CivilDate) => Promise<DailyRoot>;
  /** The oldest first. */
  readonly roots: (cursor?: string | null, max?: number) => Promise<Page<DailyRoot>>;
  /** A page of a root, by the hash it is named by. */
  readonly headPage: (hash: string) => Promise<HeadPage | null>;
}

/** For who looks at a kept folder or at a test: a stream as a whole. Whoever answers people reads a page. */
export interface WholeAuditLog extends AuditLog {
  readonly entries: (stream: string) => Promise<readonly ChainedEntry[]>;
}

/** A command leaves one entry of a kind in a stream. */
const keyOf = ({ action, commandId }: AuditEntry): string => JSON.stringify([action, commandId]);

const latestOf = (document: KeptDocument): LatestSegment => ({
  segment: segmentOf(document),
  revision: document.revision,
});

/**
 * Most streams never have a second segment: the first is loaded, together with whatever else is loaded at that moment. Where it
 * is full the last one is searched.
 */
const latest = async (documents: SecurityDocuments, stream: string): Promise<LatestSegment> => {
  const first = await documents.load(AUDIT.name, segmentId(stream, 0));
  if (first === null) return { segment: emptySegment(stream, 0, BEGINNING), revision: 0 };
  const found = latestOf(first);
  if (found.segment.entries.length < SEGMENT_ENTRIES_MAX) return found;
  const page = await documents.find(AUDIT.name, { field: 'stream', equals: stream, descending: true, max: 1 });
  const [last] = page.rows;
  return last === undefined ? found : latestOf(last);
};

/** By which the write is recognised when its outcome is not known. */
const nameOfWrite = (entries: readonly AuditEntry[]): string => {
  const names = entries.map(({ action, commandId }) => `${action}:${commandId}`);
  const [only = ''] = names;
  return names.length === 1 ? only : `together:${createHash('sha256').update(JSON.stringify(names)).digest('hex')}`;
};

/**
 * Chains as many of the entries as the stream's last segment has room for and writes them at once. Answers for each whether
 * it stands now: none that is new does when another process came first.
 */
const append = async (
  documents: SecurityDocuments,
  known: LatestSegments,
  stream: string,
  given: readonly AuditEntry[],
  recordedAt: Instant,
): Promise<readonly boolean[]> => {
  const { segment: last, revision } = known.take(stream) ?? (await latest(documents, stream));
  const isFull = last.entries.length >= SEGMENT_ENTRIES_MAX;
  const segment = isFull ? emptySegment(stream, last.number + 1, positionAfter(last)) : last;
  const standing = new Set(last.entries.map(keyOf));
  const fresh = new Map(given.map((entry) => [keyOf(entry), entry]));
  for (const key of standing) fresh.delete(key);
  const added = [...fresh].slice(0, SEGMENT_ENTRIES_MAX - segment.entries.length);
  const entries = [...segment.entries];
  for (const [, entry] of added) entries.push(chainEntry(positionAfter({ ...segment, entries }), entry));
  const from = isFull ? 0 : revision;
  const won =
    added.length === 0 ||
    (await documents.commit(AUDIT.name, {
      id: segmentId(stream, segment.number),
      revision: from,
      commandId: nameOfWrite(added.map(([, entry]) => entry)),
      atMs: Date.parse(recordedAt),
      body: { ...segment, schemaVersion: SEGMENT_VERSION, entries } as unknown as JsonValue,
      index: { stream, changedOn: civilDateInShanghai(recordedAt), recordedAt },
      outbox: [],
    }));
  if (added.length === 0) known.keep({ segment: last, revision });
  else if (won) known.keep({ segment: { ...segment, entries }, revision: from + 1 });
  const written = new Set(won ? added.map(([key]) => key) : []);
  return given.map((entry) => standing.has(keyOf(entry)) || written.has(keyOf(entry)));
};

export const createAuditLog = (
  documents: SecurityDocuments,
  nowMs: () => number,
  signer: RootSigner,
): WholeAuditLog => {
  for (const declaration of [AUDIT, AUDIT_ROOTS, AUDIT_HEADS]) documents.declare(declaration);
  const known = new LatestSegments();
  const now = (): Instant => instantOf(new Date(nowMs()));
  // Within a process one writes for all who wait for the same stream: only other replicas can come first.
  const companions = new Companions<AuditEntry, boolean>((stream, entries) =>
    append(documents, known, stream, entries, now()),
  );
  return {
    record: async (entry) => {
      for (let lost = 1; !(await companions.join(entry.stream, entry)); lost++)
        await sleep(Math.min(LOST_RACE_PAUSE_MS * lost, LOST_RACE_PAUSE_MS_MAX));
    },
    entries: (stream) => readAuditEntries(documents, stream),
    page: (stream, shown, max) => readAuditPage(documents, stream, shown, max),
    latest: (stream, max) => readLatestEntries(documents, stream, max),
    closeDay: (on) => closeAuditDay(documents, on, now, signer),
    roots: async (cursor = null, max = 100) => {
      const page = await documents.find(AUDIT_ROOTS.name, { field: 'on', cursor, max });
      return { rows: page.rows.map(rootOf), cursor: page.cursor };
    },
    headPage: (hash) => pageOfHeads(documents, hash),
  };
};
