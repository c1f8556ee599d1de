import type { MergedCells, WorkbookCell, WorkbookRow } from '@huji/chassis/files/workbook-sheet.ts';
import { UnreadableFile } from '@huji/chassis/files/unreadable-file.ts';
import type { Workbook, WorkbookSheet } from '@huji/chassis/files/workbook.ts';
import { dayOfSerial } from '../domain/roster-date.ts';
import type { RosterNote } from '../domain/roster-finding.ts';
import type { CellMark, RosterSheet, SheetRecord } from '../domain/roster-sheet.ts';

interface MarkedText {
  readonly text: string;
  readonly mark?: CellMark;
}

const DIGITS = /^\d{1,15}$/;
const DAY_LENGTH = 10;
/** Cells merged downwards side by side: beyond it no hand made them. */
const MERGES_AT_ONCE_MAX = 1_000;

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

/** Cells that were merged downwards say the same in every line. */
const withMerges = (records: readonly SheetRecord[], merges: readonly MergedCells[]): readonly SheetRecord[] => {
  const downwards = merges.filter(({ firstLine, lastLine }) => lastLine > firstLine);
  if (downwards.length === 0) return records;
  const open = [...downwards].sort((a, b) => a.firstLine - b.firstLine);
  const values = new Map<MergedCells, string>();
  let active: MergedCells[] = [];
  let next = 0;
  return records.map((record) => {
    for (let merge = open[next]; merge !== undefined && merge.firstLine <= record.line; merge = open[++next]) {
      values.set(merge, record.line === merge.firstLine ? (record.cells[merge.firstColumn] ?? '') : '');
      active.push(merge);
    }
    active = active.filter(({ lastLine }) => lastLine >= record.line);
    if (active.length > MERGES_AT_ONCE_MAX) throw new UnreadableFile('too_large', 'too many merged cells');
    if (active.length === 0) return record;
    const cells = [...record.cells];
    for (const merge of active) {
      while (cells.length <= merge.firstColumn) cells.push('');
      if (cells[merge.firstColumn] === '') cells[merge.firstColumn] = values.get(merge) ?? '';
    }
    return { ...record, cells };
  });
};

const isFormula = ({ formula }: WorkbookCell): boolean => formula;

const sheetOf = ({ name, rows, merges }: WorkbookSheet, system: Workbook['dateSystem']): RosterSheet => ({
  name,
  records: withMerges(
    rows.map((row) => recordOf(row, system)),
    merges,
  ),
  isText: false,
  hiddenRows: rows.filter(({ hidden }) => hidden).length,
  formulas: rows.reduce((count, { cells }) => count + [...cells.values()].filter(isFormula).length, 0),
});

/** Sheets of a workbook as text; what is hidden is not read, and told. */
export const convertWorkbook = ({
  sheets,
  dateSystem,
}: Workbook): { readonly sheets: readonly RosterSheet[]; readonly notes: readonly RosterNote[] } => ({
  sheets: sheets.filter(({ hidden }) => !hidden).map((sheet) => sheetOf(sheet, dateSystem)),
  notes: sheets.filter(({ hidden }) => hidden).map(({ name }) => ({ code: 'SHEET_HIDDEN', sheet: name })),
});
