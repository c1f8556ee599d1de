import type { ChainedEntry, ChainPosition } from './audit-chain.ts';
import type { DailyRoot, HeadPage } from './audit-root.ts';
import { requireKnownForm, withoutVersion } from '../persistence/stored-form.ts';
import type { CollectionDeclaration, KeptDocument } from '../persistence/document-driver.ts';

/**
 * Segments of a stream. `stream` finds them in their order; `recordedAt` is when the last entry came in, `changedOn` its day:
 * by the machine's clock, for a root covers what was recorded, whatever the entry says of itself.
 */
export const AUDIT: CollectionDeclaration = {
  name: 'audit',
  type: 'documents',
  indexes: ['stream', 'changedOn', 'recordedAt'],
  shards: 1,
};
export const AUDIT_ROOTS: CollectionDeclaration = { name: 'audit-root', type: 'documents', indexes: ['on'], shards: 1 };
export const AUDIT_HEADS: CollectionDeclaration = { name: 'audit-heads', type: 'documents', indexes: [], shards: 1 };

/** A document stays small whatever happens to its stream. */
export const SEGMENT_ENTRIES_MAX = 200;

export interface AuditSegment {
  readonly stream: string;
  readonly number: number;
  /** Hash of the last entry of the segment before it. */
  readonly previousHash: string;
  readonly previousSequence: number;
  readonly entries: readonly ChainedEntry[];
}

export const segmentId = (stream: string, number: number): string => `${stream}:${String(number).padStart(6, '0')}`;

/** Which segment holds an entry: every one but the last is full. */
export const segmentNumberOf = (sequence: number): number => Math.floor((sequence - 1) / SEGMENT_ENTRIES_MAX);

/** Versions of the stored forms; version 1 of the first two had none beside what it held, and is read as it is. */
export const SEGMENT_VERSION = 2;
export const ROOT_VERSION = 2;
export const HEAD_PAGE_VERSION = 1;

/** Documents come back as they were written. @throws NewerForm: an older programme neither reads nor continues a newer chain */
const asWritten =
  <Body>({ name: collection }: CollectionDeclaration, schemaVersion: number) =>
  ({ id, body }: KeptDocument): Body => {
    requireKnownForm(withoutVersion(body).from, { collection, id, schemaVersion, upcast: (opened) => opened });
    return body as unknown as Body;
  };

export const segmentOf = asWritten<AuditSegment>(AUDIT, SEGMENT_VERSION);
export const rootOf = asWritten<DailyRoot>(AUDIT_ROOTS, ROOT_VERSION);
export const headPageOf = asWritten<HeadPage>(AUDIT_HEADS, HEAD_PAGE_VERSION);

export const positionAfter = ({ entries, previousHash, previousSequence }: AuditSegment): ChainPosition =>
  entries.at(-1) ?? { sequence: previousSequence, hash: previousHash };

export const emptySegment = (stream: string, number: number, after: ChainPosition): AuditSegment => ({
  stream,
  number,
  previousHash: after.hash,
  previousSequence: after.sequence,
  entries: [],
});
