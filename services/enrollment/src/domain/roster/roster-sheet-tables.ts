import { isBlank } from '@huji/contracts/shared/cell-text.ts';
import type { SheetRecord } from '@huji/contracts/shared/sheet-record.ts';
import {
  type FoundHeadings,
  headingsOfLine,
  isFindingsHeading,
  isForeseenHeading,
  missingFields,
  type RosterColumns,
  type RosterDialect,
} from './roster-headings.ts';

/** A part of a sheet under headings of its own. */
export interface SheetTable {
  /** `below` are its lines only. */
  readonly found: FoundHeadings;
  /** Lines in which its headings came again: on every printed page, or in another language. */
  readonly repeated: readonly number[];
  /** False: a heading is missing, or stands twice. */
  readonly isReadable: boolean;
}

/** More digits than stand in a heading. */
const NUMBER = /\d{6}/;
const mayBeHeadings = ({ cells }: SheetRecord): boolean =>
  cells.filter((cell) => !isBlank(cell)).length > 1 && !cells.some((cell) => NUMBER.test(cell));

/** Nothing in it stands elsewhere than above. */
const isSame = (again: RosterColumns, above: RosterColumns): boolean =>
  [...again.fields].every(([field, column]) => (above.fields.get(field) ?? column) === column) &&
  [...again.plans].every(([column, plan]) => above.plans.get(column) === plan);

/** A line that repeats headings, if it repeats that of the plan, stands right under them, or leaves it empty. */
const repeats = (again: RosterColumns, { columns }: FoundHeadings, line: SheetRecord, first: boolean): boolean => {
  if (!isSame(again, columns)) return false;
  const plan = columns.fields.get('plan') ?? [...columns.plans.keys()][0] ?? -1;
  return first || missingFields(again).length === 0 || isBlank(line.cells[plan] ?? '');
};

/** The columns that went back with an earlier answer belong to every table. */
const withAnswers = (columns: RosterColumns, { headings }: RosterColumns): RosterColumns => {
  const isAnswer = (heading: string): boolean => isFindingsHeading(heading) || isForeseenHeading(heading);
  const own = [...columns.headings];
  for (const [column, heading] of headings.entries()) {
    if (!isAnswer(heading)) continue;
    while (own.length <= column) own.push('');
    if (own[column] === '') own[column] = heading;
  }
  return { ...columns, headings: own };
};

/** The tables of a sheet: headings that come again in another order begin another one. */
export const tablesOf = (found: FoundHeadings, dialect: RosterDialect): readonly SheetTable[] => {
  const tables: { found: FoundHeadings; below: SheetRecord[]; repeated: number[]; isReadable: boolean }[] = [
    { found, below: [], repeated: [], isReadable: true },
  ];
  for (const record of found.below) {
    const table = tables.at(-1);
    if (table === undefined) break;
    const again = mayBeHeadings(record) ? headingsOfLine(record, dialect) : null;
    if (again === null) table.below.push(record);
    else if (repeats(again, table.found, record, table.below.length === 0)) table.repeated.push(record.line);
    else
      tables.push({
        found: { columns: withAnswers(again, found.columns), record, below: [] },
        below: [],
        repeated: [],
        isReadable: missingFields(again).length === 0 && again.doubled.length === 0,
      });
  }
  return tables.map(({ below, ...table }) => ({ ...table, found: { ...table.found, below } }));
};
