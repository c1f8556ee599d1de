import { type CivilDate, civilDateFromDayNumber, parseCivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { CellMark, SheetRecord } from '@huji/contracts/shared/sheet-record.ts';
import { UnreadableFile } from './unreadable-file.ts';
import type { MergedCells, WorkbookCell, WorkbookRow } from './workbook-sheet.ts';
import type { Workbook, WorkbookSheet } from './workbook.ts';

const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;
/** Serial 60 is 29 February 1900, a day that never was: whatever lies before it cannot be told. */
const FIRST_SOUND_1900 = 61;

/** The day of a serial number in a cell that is formatted as a date; null where the system has no such day. */
export const dayOfSerial = (serial: number, system: '1900' | '1904'): CivilDate | null => {
  const whole = Math.floor(serial);
  if (system === '1900' ? whole < FIRST_SOUND_1900 : whole < 0) return null;
  if (whole > 120_000) return null;
  const text = civilDateFromDayNumber(whole + (system === '1900' ? EPOCH_1900 : EPOCH_1904));
  return parseCivilDate(text);
};

interface MarkedText {
  readonly text: string;
  readonly mark?: CellMark;
}

const DIGITS = /^\d{1,15}$/;
const DAY_LENGTH = 10;
/** Cells merged downwards side by side: beyond it no hand made them. */
const MERGES_AT_ONCE_MAX = 1_000;
/** No column further right is read. */
const COLUMNS_COVERED_MAX = 255;

const numberText = (text: string): MarkedText => {
  const value = Number(text);
  return { text: DIGITS.test(text) || !Number.isFinite(value) ? text : String(value), mark: 'number' };
};

const markedText = ({ type, text, formula }: WorkbookCell, system: Workbook['dateSystem']): MarkedText => {
  if (formula && text === '' && type !== 'text') return { text: '', mark: 'formula-without-value' };
  switch (type) {
    case 'number':
      return numberText(text);
    case 'date': {
      const day = dayOfSerial(Number(text), system);
      return day === null ? numberText(text) : { text: day, mark: 'date' };
    }
    case 'iso-date':
      return { text: text.slice(0, DAY_LENGTH), mark: 'date' };
    case 'error':
      return { text, mark: 'error' };
    default:
      return { text };
  }
};

const recordOf = ({ line, cells }: WorkbookRow, system: Workbook['dateSystem']): SheetRecord => {
  const width = Math.max(0, ...cells.keys()) + 1;
  const texts = Array.from({ length: width }, () => '');
  const marks = new Map<number, CellMark>();
  for (const [column, cell] of cells) {
    const { text, mark } = markedText(cell, system);
    texts[column] = text;
    if (mark !== undefined) marks.set(column, mark);
  }
  return { line, cells: texts, marks };
};

interface MergedValue {
  readonly text: string;
  readonly mark: CellMark | undefined;
}

/** Cells that were merged downwards say the same in every line; what a merged cell covers to its right is marked. */
const withMerges = (records: readonly SheetRecord[], merges: readonly MergedCells[]): readonly SheetRecord[] => {
  if (merges.length === 0) return records;
  const open = [...merges].sort((a, b) => a.firstLine - b.firstLine);
  const values = new Map<MergedCells, MergedValue>();
  let active: MergedCells[] = [];
  let next = 0;
  return records.map((record) => {
    for (let merge = open[next]; merge !== undefined && merge.firstLine <= record.line; merge = open[++next]) {
      const { firstLine, firstColumn } = merge;
      const first = firstLine === record.line ? record : null;
      values.set(merge, { text: first?.cells[firstColumn] ?? '', mark: first?.marks?.get(firstColumn) });
      active.push(merge);
    }
    active = active.filter(({ lastLine }) => lastLine >= record.line);
    if (active.length > MERGES_AT_ONCE_MAX) throw new UnreadableFile('too_large', 'too many merged cells');
    if (active.length === 0) return record;
    const cells = [...record.cells];
    const marks = new Map(record.marks);
    for (const merge of active) {
      const { firstColumn, lastColumn } = merge;
      while (cells.length <= firstColumn) cells.push('');
      const { text, mark } = values.get(merge) ?? { text: '', mark: undefined };
      if (cells[firstColumn] === '' && text !== '') {
        cells[firstColumn] = text;
        if (mark !== undefined) marks.set(firstColumn, mark);
      }
      for (let column = firstColumn + 1; column <= Math.min(lastColumn, COLUMNS_COVERED_MAX); column++)
        if ((cells[column] ?? '') === '') marks.set(column, 'covered');
    }
    return { ...record, cells, marks };
  });
};

/** The lines of a sheet as text; what was merged downwards says the same in every line. @throws UnreadableFile */
export const recordsOfSheet = (
  { rows, merges }: WorkbookSheet,
  { dateSystem }: Pick<Workbook, 'dateSystem'>,
): readonly SheetRecord[] =>
  withMerges(
    rows.map((row) => recordOf(row, dateSystem)),
    merges,
  );
