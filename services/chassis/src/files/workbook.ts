import { readDateStyles } from './workbook-styles.ts';
import { openWorkbook, partText, type WorkbookStructure } from './workbook-structure.ts';
import { type MergedCells, readSharedStrings, readSheetXml, type WorkbookRow } from './workbook-sheet.ts';

export interface WorkbookSheet {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
  /** Of a hidden sheet none are read. */
  readonly rows: readonly WorkbookRow[];
  readonly merges: readonly MergedCells[];
}

export interface Workbook {
  readonly dateSystem: '1900' | '1904';
  readonly sheets: readonly WorkbookSheet[];
}

export interface WorkbookLimits {
  /** Of one sheet, those that hold anything. */
  readonly rowsMax: number;
  readonly onRows: (rows: number) => void;
}

/** The visible sheets of a workbook that was opened. @throws UnreadableFile */
export const readSheets = (structure: WorkbookStructure, { rowsMax, onRows }: WorkbookLimits): Workbook => {
  const strings = readSharedStrings(structure.sharedStrings);
  const dateStyles = readDateStyles(structure.styles);
  let before = 0;
  const sheets = structure.sheets.map(({ name, path, hidden }): WorkbookSheet => {
    if (hidden) return { name, path, hidden, rows: [], merges: [] };
    const context = {
      strings,
      dateStyles,
      rowsMax,
      onRows: (rows: number): void => {
        onRows(before + rows);
      },
    };
    const { rows, merges } = readSheetXml(partText(structure, path), context);
    before += rows.length;
    return { name, path, hidden, rows, merges };
  });
  return { dateSystem: structure.dateSystem, sheets };
};

/** An Office Open XML workbook, its cells as they were saved. @throws UnreadableFile */
export const readWorkbook = (file: Uint8Array, limits: WorkbookLimits): Workbook =>
  readSheets(openWorkbook(file), limits);
