import type { RosterWords } from '@huji/contracts/enrollment/roster-words.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { readResidentId } from '@huji/contracts/shared/resident-id.ts';
import { columnLetters, type SheetRecord } from '@huji/contracts/shared/sheet-record.ts';
import type { CellFinding } from './roster-finding.ts';
import { type FoundHeadings, missingFields, REQUIRED_FIELDS } from './roster-headings.ts';
import { typedIdNumber } from './roster-id-number.ts';
import type { RosterSheet } from './roster-sheet.ts';

const numberAt = ({ cells }: SheetRecord): number => cells.findIndex((cell) => readResidentId(typedIdNumber(cell)).ok);

/**
 * A sheet without the headings of a roster in which numbers of people stand: they would silently stay out. One finding,
 * which names every line with a number; null where there is none.
 */
export const unreadSheetFinding = (
  { name, records }: RosterSheet,
  found: FoundHeadings | null,
  { headings }: Pick<RosterWords, 'headings'>,
): CellFinding | null => {
  const people = records.flatMap((record) => {
    const column = numberAt(record);
    return column < 0 ? [] : [{ line: record.line, column }];
  });
  const [first, ...others] = people;
  if (first === undefined) return null;
  const isOfPerson = found === null || numberAt(found.record) >= 0;
  const missing = isOfPerson ? REQUIRED_FIELDS : missingFields(found.columns);
  return {
    ...present({ sheet: name }),
    line: first.line,
    column: isOfPerson ? '' : (found.columns.headings[first.column] ?? ''),
    cell: `${columnLetters(first.column)}${String(first.line)}`,
    code: 'SHEET_HEADINGS_MISSING',
    part: missing.map((field) => headings[field][0] ?? field).join('、'),
    lines: others.map(({ line }) => line),
  };
};
