import { setTimeout as sleep } from 'node:timers/promises';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { civilDateInShanghai, instantOf, type Instant } from '@huji/contracts/shared/instant.ts';
import { KeyedTurns } from '../aggregate/keyed-turns.ts';
import type { JsonValue, Page } from '../persistence/document-driver.ts';
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
import { readAuditEntries } from './read-audit-entries.ts';
import type { DailyRoot, HeadPage } from './audit-root.ts';
import type { RootSigner } from './audit-signing.ts';
import type { SecurityDocuments } from './data-keys.ts';

const LOST_RACE_PAUSE_MS = 5;
const LOST_RACE_PAUSE_MS_MAX = 200;

export interface AuditLog {
  /** Resolves when durable. A repeated command leaves one entry. */
  readonly record: (entry: AuditEntry) => Promise<void>;
  readonly entries: (stream: string) => Promise<readonly ChainedEntry[]>;
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

const latest = async (documents: SecurityDocuments, stream: string): Promise<LatestSegment> => {
  const page = await documents.find(AUDIT.name, { field: 'stream', equals: stream, descending: true, max: 1 });
  const doc = page.rows[0];
  return doc
    ? { segment: segmentOf(doc), revision: doc.revision }
    : { segment: emptySegment(stream, 0, BEGINNING), revision: 0 };
};

/** False when another entry came first. */
const append = async (
  documents: SecurityDocuments,
  known: LatestSegments,
  entry: AuditEntry,
  recordedAt: Instant,
): Promise<boolean> => {
  const { segment: last, revision } = known.take(entry.stream) ?? (await latest(documents, entry.stream));
  const isSame = ({ commandId, action }: ChainedEntry): boolean =>
    commandId === entry.commandId && action === entry.action;
  if (last.entries.some(isSame)) {
    known.keep({ segment: last, revision });
    return true;
  }
  const full = last.entries.length >= SEGMENT_ENTRIES_MAX;
  const segment = full ? emptySegment(last.stream, last.number + 1, positionAfter(last)) : last;
  const entries = [...segment.entries, chainEntry(positionAfter(segment), entry)];
  const from = full ? 0 : revision;
  const won = await documents.commit(AUDIT.name, {
    id: segmentId(entry.stream, segment.number),
    revision: from,
    commandId: `${entry.action}:${entry.commandId}`,
    atMs: Date.parse(recordedAt),
    body: { ...segment, schemaVersion: SEGMENT_VERSION, entries } as unknown as JsonValue,
    index: { stream: entry.stream, changedOn: civilDateInShanghai(recordedAt), recordedAt },
    outbox: [],
  });
  if (won) known.keep({ segment: { ...segment, entries }, revision: from + 1 });
  return won;
};

export const createAuditLog = (documents: SecurityDocuments, nowMs: () => number, signer: RootSigner): AuditLog => {
  for (const declaration of [AUDIT, AUDIT_ROOTS, AUDIT_HEADS]) documents.declare(declaration);
  const turns = new KeyedTurns();
  const known = new LatestSegments();
  const now = (): Instant => instantOf(new Date(nowMs()));
  return {
    // Entries of a stream take turns within a process: only other replicas can come first.
    record: (entry) =>
      turns.take(entry.stream, async () => {
        for (let lost = 1; !(await append(documents, known, entry, now())); lost++)
          await sleep(Math.min(LOST_RACE_PAUSE_MS * lost, LOST_RACE_PAUSE_MS_MAX));
      }),
    entries: (stream) => readAuditEntries(documents, stream),
    closeDay: (on) => closeAuditDay(documents, on, now, signer),
    roots: async (cursor = null, max = 100) => {
      const page = await documents.find(AUDIT_ROOTS.name, { field: 'on', cursor, max });
      return { rows: page.rows.map(rootOf), cursor: page.cursor };
    },
    headPage: (hash) => pageOfHeads(documents, hash),
  };
};
