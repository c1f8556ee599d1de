import type { ChainedEntry, ChainPosition } from './audit-chain.ts';
import type { DailyRoot } from './audit-root.ts';
import type { CollectionDeclaration, Doc } from '../persistence/document-driver.ts';

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

export interface Segment {
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

// Documents come back as they were written: the store holds nothing that this file did not write. Version 1 had no version.
export const segmentOf = (doc: Doc): Segment => doc.body as unknown as Segment;
export const rootOf = (doc: Doc): DailyRoot => doc.body as unknown as DailyRoot;

export const positionAfter = ({ entries, previousHash, previousSequence }: Segment): ChainPosition =>
  entries.at(-1) ?? { sequence: previousSequence, hash: previousHash };

export const emptySegment = (stream: string, number: number, after: ChainPosition): Segment => ({
  stream,
  number,
  previousHash: after.hash,
  previousSequence: after.sequence,
  entries: [],
});
