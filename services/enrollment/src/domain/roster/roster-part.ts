import { SUBMITTED_ROWS_MAX } from '@huji/contracts/enrollment/draft-limits.ts';
import type { BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import type { KeptRow } from './roster-row.ts';

/** Rows of one part: those of one event. */
export const PART_ROWS = SUBMITTED_ROWS_MAX;

/**
 * At most `PART_ROWS` rows of one roster of one batch. The roster's id is a hash of its content, so that two uploads at the same
 * time never mix; a part nobody points to counts for nothing.
 */
export interface StoredPart {
  readonly batchId: string;
  readonly rosterId: string;
  readonly part: number;
  readonly rows: readonly KeptRow[];
  /** The last version for which the rows were sent; 0: none. */
  readonly publishedVersion: number;
  /** Which look-up key made the hashes of its rows, where they were made anew. */
  readonly keyId?: string;
}
/** The id of a part: its roster may be replaced, the parts of both stand beside each other. */
export const rosterPartId = (batchId: string, rosterId: string, part: number): string =>
  `${batchId}:${rosterId}:${String(part)}`;

export type RowHashes = Pick<KeptRow, 'key' | 'identity'>;
export type RosterPart = StoredPart | null;

/** What an event says beside the rows; the same in every part of a version. */
export type SubmissionHeader = Omit<BatchSubmitted, 'rows' | 'part'>;

export type RosterPartCommand =
  | {
      readonly type: 'store';
      readonly batchId: string;
      readonly rosterId: string;
      readonly part: number;
      readonly rows: readonly KeptRow[];
    }
  /**
   * By row number the person, and what was typed under the person’s key: such a row is shown by it, for the register has not to
   * tell the employer who the person is. Null: the employer covers the person, and the register has the same.
   */
  | {
      readonly type: 'identify';
      readonly persons: ReadonlyMap<number, { readonly personId: string; readonly sealed: string | null }>;
    }
  | { readonly type: 'publish'; readonly header: SubmissionHeader }
  /** The hashes of the rows anew, by row number, under another look-up key. */
  | { readonly type: 'rekey'; readonly keyId: string; readonly hashes: ReadonlyMap<number, RowHashes> }
  /** Of a roster that never came to stand anywhere: what was typed goes. */
  | { readonly type: 'discard' };

export type RosterPartEvent =
  | { readonly type: 'stored'; readonly part: StoredPart }
  | { readonly type: 'identified'; readonly rows: readonly KeptRow[] }
  | { readonly type: 'published'; readonly submission: BatchSubmitted }
  | { readonly type: 'rekeyed'; readonly keyId: string; readonly rows: readonly KeptRow[] }
  | { readonly type: 'discarded' };

export const isIdentified = (part: StoredPart): boolean => part.rows.every(({ personId }) => personId !== null);
