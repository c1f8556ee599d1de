import type { CellFindingCode, RosterNoteCode } from '@huji/contracts/enrollment/finding-codes.ts';
import { present } from '@huji/contracts/shared/present.ts';

/** A fault of reading or identity. It names a cell, never a person. */
export interface CellFinding {
  readonly sheet?: string;
  /** Line of the file, or position in the array. */
  readonly line: number;
  /** Heading of the file, or field of the row. */
  readonly column: string;
  /** `C7`, where it is a cell of a file. */
  readonly cell?: string;
  readonly code: CellFindingCode;
  /** The offending character or part. */
  readonly part?: string;
  /** Other lines it is about. */
  readonly lines?: readonly number[];
}

export interface RosterNote {
  readonly sheet?: string;
  readonly code: RosterNoteCode;
  /** Lines, cells or sheets it is about; absent for one. */
  readonly count?: number;
  /** The first line. */
  readonly line?: number;
}

/** What a cell says, or why it cannot be told. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: CellFindingCode; readonly part?: string };

export const read = <Value>(value: Value): Reading<Value> => ({ ok: true, value });
export const unread = (code: CellFindingCode, part?: string): Reading<never> =>
  part === undefined ? { ok: false, code } : { ok: false, code, part };

/** A row of a file. */
export interface RowPlace {
  readonly sheet?: string;
  readonly line: number;
}

export const placeKey = ({ sheet = '', line }: RowPlace): string => `${sheet}\n${String(line)}`;

/** Faults of a whole sheet: one finding, which names every row. */
const OF_THE_SHEET: readonly CellFindingCode[] = ['ID_DIGITS_LOST', 'SHEET_HEADINGS_MISSING'];

/** The rows a finding is about: of a fault of a whole sheet they stand in `lines`. */
export const placesOf = ({ sheet, line, lines, code }: CellFinding): readonly RowPlace[] => {
  const named = present({ sheet });
  const others = OF_THE_SHEET.includes(code) ? (lines ?? []) : [];
  return [line, ...others].map((each) => ({ ...named, line: each }));
};

/** A spreadsheet that lost digits lost them everywhere: one finding for the sheet, which names the lines. */
export const foldedFindings = (findings: readonly CellFinding[]): readonly CellFinding[] => {
  const lines = new Map<string, number[]>();
  const kept: CellFinding[] = [];
  for (const finding of findings) {
    if (finding.code !== 'ID_DIGITS_LOST') {
      kept.push(finding);
      continue;
    }
    const known = lines.get(finding.sheet ?? '');
    if (known === undefined) {
      const others: number[] = [];
      lines.set(finding.sheet ?? '', others);
      kept.push({ ...finding, lines: others });
    } else known.push(finding.line);
  }
  return kept;
};
