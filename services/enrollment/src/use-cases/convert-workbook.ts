import type { WorkbookCell } from '@huji/chassis/files/workbook-sheet.ts';
import { recordsOfSheet } from '@huji/chassis/files/workbook-records.ts';
import type { Workbook, WorkbookSheet } from '@huji/chassis/files/workbook.ts';
import type { RosterNote } from '../domain/roster/roster-finding.ts';
import type { RosterSheet } from '../domain/roster/roster-sheet.ts';

const isFormula = ({ formula }: WorkbookCell): boolean => formula;

const sheetOf = (sheet: WorkbookSheet, workbook: Workbook): RosterSheet => ({
  name: sheet.name,
  records: recordsOfSheet(sheet, workbook),
  isText: false,
  hiddenRows: sheet.rows.filter(({ hidden }) => hidden).length,
  formulas: sheet.rows.reduce((count, { cells }) => count + [...cells.values()].filter(isFormula).length, 0),
});

/** Sheets of a workbook as text; what is hidden is not read, and told. */
export const convertWorkbook = (
  workbook: Workbook,
): { readonly sheets: readonly RosterSheet[]; readonly notes: readonly RosterNote[] } => ({
  sheets: workbook.sheets.filter(({ hidden }) => !hidden).map((sheet) => sheetOf(sheet, workbook)),
  notes: workbook.sheets.filter(({ hidden }) => hidden).map(({ name }) => ({ code: 'SHEET_HIDDEN', sheet: name })),
});
