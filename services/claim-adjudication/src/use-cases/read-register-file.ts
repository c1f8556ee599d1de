import { REGISTER_ROWS_MAX, type RegisterName } from '@huji/contracts/claim-adjudication/registers.ts';
import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { SheetRecord } from '@huji/contracts/shared/sheet-record.ts';
import { fileKindOf } from '@huji/chassis/files/file-kind.ts';
import { parseSeparated } from '@huji/chassis/files/separated-text.ts';
import { decodings } from '@huji/chassis/files/text-encoding.ts';
import { UnreadableFile } from '@huji/chassis/files/unreadable-file.ts';
import { readWorkbook } from '@huji/chassis/files/workbook.ts';
import { recordsOfSheet } from '@huji/chassis/files/workbook-records.ts';
import type { WantedRow } from '../domain/register/register-difference.ts';
import { foldCode } from '../domain/register/register-names.ts';
import {
  type CellRefusal,
  findRegisterHeadings,
  readRegisterRow,
  type RegisterHeadings,
} from '../domain/register/register-sheet.ts';

export interface ReadRegister {
  /** By code. */
  readonly rows: readonly WantedRow[];
  readonly refusals: readonly CellRefusal[];
  /** It has a column for aliases. */
  readonly saysAliases: boolean;
  /** How many rows hold a refused cell. */
  readonly rowsRefused: number;
}

const unread = (fault: string, detail: string): Result<never> => refuse(`register_file_${fault}`, detail);

const SEPARATORS = [',', '\t', ';', '|', '，', '；'];
const RECORDS_LOOKED_AT = 20;
const RECORDS_MAX = REGISTER_ROWS_MAX + 1_000;
/** So many refused cells are told; the rest is counted. */
const REFUSALS_TOLD_MAX = 500;

/** The encoding and the separator that yield the headings. */
const textRecords = (file: Uint8Array, register: RegisterName): readonly (readonly SheetRecord[])[] => {
  for (const { text } of decodings(file))
    for (const separator of SEPARATORS) {
      const looked = parseSeparated(text, separator, RECORDS_LOOKED_AT);
      if (findRegisterHeadings(looked, register) !== null) return [parseSeparated(text, separator)];
    }
  return [];
};

/** How many rows are read, and how many the file has. */
export type OnRegisterRows = (done: number, of: number) => void;
const ROWS_TOLD = 1_000;

const sheetsOf = (file: Uint8Array, register: RegisterName): readonly (readonly SheetRecord[])[] => {
  if (fileKindOf(file) === 'text') return textRecords(file, register);
  const workbook = readWorkbook(file, { rowsMax: RECORDS_MAX, onRows: () => undefined });
  return workbook.sheets.filter(({ hidden }) => !hidden).map((sheet) => recordsOfSheet(sheet, workbook));
};

const byCode = (one: WantedRow, other: WantedRow): number =>
  one.code < other.code ? -1 : one.code > other.code ? 1 : 0;

const readRows = (
  { columns, below }: RegisterHeadings,
  register: RegisterName,
  onRows: OnRegisterRows,
): Result<ReadRegister> => {
  const seen = new Set<string>();
  const rows: WantedRow[] = [];
  const refusals: CellRefusal[] = [];
  let rowsRefused = 0;
  for (const [index, record] of below.entries()) {
    if (index % ROWS_TOLD === 0) onRows(index, below.length);
    const read = readRegisterRow(record, { columns, register, seen });
    if (read.refusals.length > 0) rowsRefused += 1;
    refusals.push(...read.refusals.slice(0, REFUSALS_TOLD_MAX - refusals.length));
    if (read.wanted === null) continue;
    seen.add(foldCode(read.wanted.code));
    rows.push(read.wanted);
  }
  if (rows.length > REGISTER_ROWS_MAX) return unread('too_large', `more than ${String(REGISTER_ROWS_MAX)} rows`);
  if (rows.length === 0 && rowsRefused === 0) return unread('empty', 'the file has no row below its headings');
  return ok({ rows: rows.sort(byCode), saysAliases: columns.has('aliases'), refusals, rowsRefused });
};

/** Rows of a register's file, a workbook or a text of any encoding. Runs in a worker: it takes its time. */
export const readRegisterFile = (
  file: Uint8Array,
  register: RegisterName,
  onRows: OnRegisterRows = () => undefined,
): Result<ReadRegister> => {
  const kind = fileKindOf(file);
  if (kind !== 'text' && kind !== 'workbook') return unread('unreadable', `the file is ${kind.replace('_', ' ')}`);
  try {
    for (const records of sheetsOf(file, register)) {
      const found = findRegisterHeadings(records, register);
      if (found !== null) return readRows(found, register, onRows);
    }
    return unread('headings_missing', 'no line has a heading for the code and one for the name');
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return unread(error.fault === 'too_large' ? 'too_large' : 'unreadable', error.message);
  }
};
