import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { RefusedRosterFile } from './roster-file.ts';

/** Entries of a list that stand together: all joins, or all findings of one code. */
export interface UploadGroup {
  readonly key: string;
  readonly count: number;
}

/** What came of a file that was read. */
export type UploadOutcome =
  | {
      readonly ok: true;
      /** The answer a small file gets at once, sealed under the key of the batch. */
      readonly sealed: string;
      readonly changes: readonly UploadGroup[];
      /** First those that hold up rows. */
      readonly findings: readonly UploadGroup[];
    }
  | RefusedRosterFile;

/** A large roster file, from its arrival until it is forgotten. Its bytes and lists stand in parts of their own. */
export interface RosterUpload {
  readonly batchId: string;
  readonly employerId: string;
  /** Whose key the parts are sealed under: that of the batch. */
  readonly begunBy: string;
  /** False: its rows went into the draft at once. */
  readonly preview: boolean;
  /** The business day on which it was sent: the words of that day read it. */
  readonly on: CivilDate;
  readonly fileParts: number;
  /** The draft's roster it was compared with; null: there was none. */
  readonly comparedWith: string | null;
  readonly keptUntilOn: CivilDate;
  /** Null while it is read. */
  readonly outcome: UploadOutcome | null;
}

/** Entries of one part. */
export const UPLOAD_PART_ENTRIES = 500;

export const UPLOAD_LISTS = ['changes', 'findings'] as const;
export type UploadList = (typeof UPLOAD_LISTS)[number];

/** Places `from` up to, not including, `to`. */
export interface EntryRange {
  readonly from: number;
  readonly to: number;
}

/** Where the entries of a group stand; of all groups, when none is named; nowhere, when there is no such group. */
export const rangeOf = (groups: readonly UploadGroup[], key: string | undefined): EntryRange => {
  let from = 0;
  for (const group of groups) {
    if (group.key === key) return { from, to: from + group.count };
    from += group.count;
  }
  return key === undefined ? { from: 0, to: from } : { from, to: from };
};

/** Entries of one group beside each other, groups in the order of their first entry or as they are given. */
export const grouped = <Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  order: readonly string[] = [],
): { readonly entries: readonly Entry[]; readonly groups: readonly UploadGroup[] } => {
  const groups = new Map<string, Entry[]>(order.map((key) => [key, []]));
  for (const entry of entries) {
    const known = groups.get(keyOf(entry));
    if (known === undefined) groups.set(keyOf(entry), [entry]);
    else known.push(entry);
  }
  return {
    entries: [...groups.values()].flat(),
    groups: [...groups].filter(([, those]) => those.length > 0).map(([key, those]) => ({ key, count: those.length })),
  };
};

/** Numbers of the parts that hold a range, from 1. */
export const partsOfRange = ({ from, to }: EntryRange): readonly number[] => {
  if (to <= from) return [];
  const first = Math.floor(from / UPLOAD_PART_ENTRIES);
  const last = Math.floor((to - 1) / UPLOAD_PART_ENTRIES);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index + 1);
};

export const countOf = (groups: readonly UploadGroup[]): number => groups.reduce((sum, { count }) => sum + count, 0);
