import type { RowChange } from '@huji/contracts/claim-adjudication/registers.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { endFrom, type Entry, entryOn, type RegisterRow, sameEntry, sayFrom } from './register.ts';

/** What would become of one row. */
export interface RowDifference {
  readonly code: string;
  readonly change: RowChange;
  readonly before?: Entry;
  readonly after?: Entry;
}

/** One row as a file has it. */
export interface WantedRow {
  readonly code: string;
  readonly entry: Entry;
}

export interface ComparedRow {
  /** As the row would stand. */
  readonly row: RegisterRow;
  /** Absent: nothing changes. */
  readonly difference?: RowDifference;
}

/** How a file is read against the register. */
export interface FileTerms {
  /** The first day on which it holds. */
  readonly from: CivilDate;
  /** It has no column for aliases: those that people gave stay. */
  readonly keepsAliases: boolean;
}

/**
 * One row of the register against the one of a file that holds from `from`; one of them is there. What a file does not hold
 * any more ends on that day, and stays known for the days before.
 */
export const compareRow = (
  standing: RegisterRow | undefined,
  wanted: WantedRow | undefined,
  { from, keepsAliases }: FileTerms,
): ComparedRow => {
  const before = standing === undefined ? null : entryOn(standing, from);
  if (wanted === undefined) {
    if (standing === undefined) throw new RangeError('neither the register nor the file holds the row');
    if (before === null) return { row: standing };
    const { code, spans } = standing;
    return { row: { code, spans: endFrom(spans, from) }, difference: { code, change: 'ended', before } };
  }
  const { code } = wanted;
  const entry = keepsAliases && before !== null ? { ...wanted.entry, aliases: before.aliases } : wanted.entry;
  if (standing !== undefined && before !== null && sameEntry(before, entry)) return { row: standing };
  const row = { code, spans: sayFrom(standing?.spans ?? [], from, entry) };
  return before === null
    ? { row, difference: { code, change: 'added', after: entry } }
    : { row, difference: { code, change: 'changed', before, after: entry } };
};
