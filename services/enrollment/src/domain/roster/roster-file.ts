import { type FILE_PROBLEMS, ROSTER_ROWS_MAX } from '@huji/contracts/enrollment/roster-http.ts';
import { type CellFinding, foldedFindings, placeKey, placesOf, type RosterNote } from './roster-finding.ts';
import {
  columnsOf,
  type FoundHeadings,
  findHeadings,
  isFindingsHeading,
  isForeseenHeading,
  missingFields,
  RECORDS_SEARCHED,
  REQUIRED_FIELDS,
  type RosterDialect,
} from './roster-headings.ts';
import { identityFindings, type PlaceOf } from './roster-identity.ts';
import { heldUpRow, type HeldUpRow } from './roster-leaves.ts';
import { titleOf } from './roster-remark.ts';
import { markedRow } from './roster-reading.ts';
import type { ReadRow } from './roster-row.ts';
import { columnLetters } from '@huji/contracts/shared/sheet-record.ts';
import type { RosterSheet } from './roster-sheet.ts';
import { sheetReader } from './roster-sheet-reader.ts';
import { readSheet, type SheetReading } from './roster-table.ts';
import { unreadSheetFinding } from './roster-unread-sheet.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';

/** Why no row of a file can be read. */
export type RosterFileRefusal = (typeof FILE_PROBLEMS)[number];

export interface RefusedRosterFile {
  readonly ok: false;
  readonly code: RosterFileRefusal;
  readonly detail: string;
  readonly data?: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Where the headings of a sheet are. */
export interface RosterSheetPlace {
  readonly sheet?: string;
  readonly line: number;
  /** Where findings stand: right of everything, or where they stood before. What rows would come to stands beside them. */
  readonly column: number;
}

export interface RosterFileReading {
  readonly ok: true;
  /** Rows without a finding. */
  readonly rows: readonly ReadRow[];
  /** Rows with a finding, as far as they say whose they are. */
  readonly heldUp: readonly HeldUpRow[];
  readonly findings: readonly CellFinding[];
  readonly notes: readonly RosterNote[];
  readonly sheets: readonly RosterSheetPlace[];
}

export const refusedFile = (
  code: RosterFileRefusal,
  detail: string,
  data?: RefusedRosterFile['data'],
): RefusedRosterFile => ({ ok: false, code, detail, ...present({ data }) });

/** What may stand between cells that were never divided: blanks, tabs, commas. */
const BETWEEN_CELLS = /[\s\u3000,，;；|]+/u;

/** All headings stand in one cell of a line: text that is aligned by blanks, or was pasted into one column. */
const isUndivided = ({ records }: RosterSheet, dialect: RosterDialect): boolean =>
  records.slice(0, RECORDS_SEARCHED).some((record) => {
    const title = titleOf(record);
    const cells = title?.trim().split(BETWEEN_CELLS) ?? [];
    return missingFields(columnsOf(cells, dialect)).length === 0;
  });

interface SheetWithHeadings {
  readonly sheet: RosterSheet;
  readonly found: FoundHeadings;
}

const headingsMissing = (sheets: readonly SheetWithHeadings[], { words }: RosterDialect): RefusedRosterFile => {
  const [best] = [...sheets].sort((a, b) => b.found.columns.fields.size - a.found.columns.fields.size);
  const missing = (best === undefined ? REQUIRED_FIELDS : missingFields(best.found.columns)).map(
    (field) => words.headings[field][0] ?? field,
  );
  const hasConsent = best?.found.columns.fields.has('consent') === true;
  return refusedFile('roster_file_headings_missing', `the headings ${missing.join(', ')} are missing`, {
    missing,
    ...present({
      line: best?.found.record.line,
      alsoNeeded: hasConsent ? undefined : [words.headings.consent[0] ?? ''],
    }),
  });
};

const placeIn =
  (readings: readonly SheetReading[], sheets: readonly SheetWithHeadings[]): PlaceOf =>
  ({ sheet, line }, field) => {
    const headings = readings[sheets.findIndex((each) => each.sheet.name === sheet)]?.headings;
    const columns = headings?.findLast((each) => each.line <= line)?.columns;
    const column = columns?.fields.get(field) ?? 0;
    return { column: columns?.headings[column] ?? field, cell: `${columnLetters(column)}${String(line)}` };
  };

/** A sheet of which no row can be read, and where people stand in it. */
interface UnreadSheet {
  readonly sheet: RosterSheet;
  readonly found: FoundHeadings | null;
  readonly finding: CellFinding | null;
}

const unreadSheets = (
  sheets: readonly RosterSheet[],
  withHeadings: readonly SheetWithHeadings[],
  { words }: RosterDialect,
): readonly UnreadSheet[] =>
  sheets
    .filter(({ name, records }) => {
      const found = withHeadings.find(({ sheet }) => sheet.name === name)?.found;
      return records.length > 0 && (found === undefined || missingFields(found.columns).length > 0);
    })
    .map((sheet) => {
      const found = withHeadings.find((each) => each.sheet.name === sheet.name)?.found ?? null;
      return { sheet, found, finding: unreadSheetFinding(sheet, found, words) };
    });

/**
 * Rows that no finding is about, and the others. Of a row whose number and name contradict another row's, name and phone may say
 * whose it is; the number does not.
 */
export const splitByFindings = (
  rows: readonly ReadRow[],
  findings: readonly CellFinding[],
): { readonly sound: readonly ReadRow[]; readonly heldUp: readonly HeldUpRow[] } => {
  const faulty = new Set(findings.flatMap(placesOf).map(placeKey));
  const isFaulty = (row: ReadRow): boolean => faulty.has(placeKey(row));
  return {
    sound: rows.filter((row) => !isFaulty(row)),
    heldUp: rows.filter(isFaulty).map((row) => heldUpRow({ ...row, idNumber: null })),
  };
};

/** Rows with a finding of reading or identity do not stand in the draft: they are mended or left out. */
const joined = (
  readings: readonly SheetReading[],
  sheets: readonly SheetWithHeadings[],
): Pick<RosterFileReading, 'rows' | 'heldUp' | 'findings' | 'notes'> => {
  const typed = readings.flatMap(({ rows }) => rows);
  const marked = typed.flatMap((row, index) => markedRow(row, index + 1) ?? []);
  const findings = foldedFindings([
    ...readings.flatMap(({ findings: own }) => own),
    ...identityFindings(marked, placeIn(readings, sheets)),
  ]);
  const { sound, heldUp } = splitByFindings(marked, findings);
  return {
    rows: sound.map((row, index) => ({ ...row, rowNo: index + 1 })),
    heldUp: [...readings.flatMap(({ heldUp: own }) => own), ...heldUp],
    findings,
    notes: readings.flatMap(({ notes }) => notes),
  };
};

const widthOf = ({ records }: RosterSheet): number =>
  records.reduce((width, { cells }) => Math.max(width, cells.length), 0);

/** The columns of an earlier answer, where nothing stands right of them. */
const findingsColumn = (sheet: RosterSheet, found: FoundHeadings | null): number => {
  const width = widthOf(sheet);
  const headings = found?.columns.headings ?? [];
  const last = headings.findLastIndex((heading) => heading !== '');
  if (last !== width - 1) return width;
  const findings = isForeseenHeading(headings[last] ?? '') ? last - 1 : last;
  return isFindingsHeading(headings[findings] ?? '') ? findings : width;
};

const TELL_EVERY = 500;

interface ReadingFacts {
  readonly dialect: RosterDialect;
  /** Nobody is born after it. */
  readonly on: CivilDate;
  /** Told now and then: how many lines below the headings were read, of how many. */
  readonly onRows: (done: number, of: number) => void;
}

/** Every sheet that has the headings of a roster is read; the others are told. */
export const readRosterSheets = (
  sheets: readonly RosterSheet[],
  { dialect, on, onRows }: ReadingFacts,
): RosterFileReading | RefusedRosterFile => {
  const withHeadings = sheets.flatMap((sheet): SheetWithHeadings[] => {
    const found = findHeadings(sheet.records, dialect);
    return found === null ? [] : [{ sheet, found }];
  });
  const complete = withHeadings.filter(({ found }) => missingFields(found.columns).length === 0);
  if (complete.length === 0)
    return sheets.some((sheet) => isUndivided(sheet, dialect))
      ? refusedFile('roster_file_separator', 'the headings stand in one cell, divided by blanks or commas', {
          separator: ' ',
        })
      : headingsMissing(withHeadings, dialect);
  const doubled = complete.flatMap(({ found }) => found.columns.doubled);
  if (doubled.length > 0)
    return refusedFile('roster_file_heading_doubled', `the heading ${doubled.join(', ')} stands twice`, { doubled });
  const of = complete.reduce((sum, { found }) => sum + found.below.length, 0);
  let done = 0;
  const reader = sheetReader(dialect, on, () => {
    done += 1;
    if (done % TELL_EVERY === 0 || done === of) onRows(done, of);
  });
  const { rows, heldUp, findings, notes } = joined(
    complete.map(({ sheet, found }) => readSheet(sheet, found, reader)),
    complete,
  );
  if (rows.length === 0 && findings.length === 0)
    return refusedFile('roster_file_empty', 'nothing stands below the headings');
  if (rows.length > ROSTER_ROWS_MAX) return refusedFile('roster_file_too_large', 'more than 50,000 rows');
  const unread = unreadSheets(sheets, withHeadings, dialect);
  const withPeople = unread.filter(({ finding }) => finding !== null);
  return {
    ok: true,
    rows,
    heldUp,
    findings: [...findings, ...withPeople.flatMap(({ finding }) => finding ?? [])],
    notes: [
      ...notes,
      ...unread
        .filter(({ finding }) => finding === null)
        .map(({ sheet: { name } }): RosterNote => ({ code: 'SHEET_WITHOUT_ROSTER', ...present({ sheet: name }) })),
    ],
    sheets: [...complete, ...withPeople].map(({ sheet, found }) => ({
      ...present({ sheet: sheet.name }),
      line: found?.record.line ?? sheet.records[0]?.line ?? 1,
      column: findingsColumn(sheet, found),
    })),
  };
};
