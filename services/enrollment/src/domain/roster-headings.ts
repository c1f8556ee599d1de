import { FINDINGS_HEADING, FORESEEN_HEADING } from '@huji/contracts/enrollment/finding-codes.ts';
import { ROSTER_FIELDS, type RosterField, type RosterWords } from '@huji/contracts/enrollment/roster-words.ts';
import { foldedHeading, plainText } from '@huji/contracts/shared/cell-text.ts';
import type { SheetRecord } from '@huji/contracts/shared/sheet-record.ts';

/** A plan as rosters name it. */
export interface PlanNames {
  readonly code: string;
  readonly names: readonly string[];
}

/** What a file is read by. */
export interface RosterDialect {
  readonly words: RosterWords;
  readonly plans: readonly PlanNames[];
}

export interface RosterColumns {
  readonly fields: ReadonlyMap<RosterField, number>;
  /** Columns whose heading is a plan: a mark or a number of units stands in them. */
  readonly plans: ReadonlyMap<number, string>;
  /** Headings as they stand in the file. */
  readonly headings: readonly string[];
  /** Headings that stand twice where one is meant. */
  readonly doubled: readonly string[];
}

/** Where the headings are, and the records below them. */
export interface FoundHeadings {
  readonly columns: RosterColumns;
  readonly record: SheetRecord;
  readonly below: readonly SheetRecord[];
}

/** Titles and blank lines may stand above the headings. */
const RECORDS_SEARCHED = 15;
const REQUIRED = ['name', 'idNumber', 'plan'] as const satisfies readonly RosterField[];
const ONE_ONLY: readonly RosterField[] = ['name', 'idNumber'];

/** The plan a heading or a word means; also `住院医疗综合(HM)`. */
export const planOf = (text: string, plans: readonly PlanNames[]): string | null => {
  const folded = foldedHeading(text);
  if (folded === '') return null;
  const named = plans.find(
    ({ code, names }) => code.toLowerCase() === folded || names.some((name) => foldedHeading(name) === folded),
  );
  if (named !== undefined) return named.code;
  const [, bracketed] = /\(([A-Za-z][A-Za-z0-9]{1,11})\)/.exec(plainText(text)) ?? [];
  return plans.find(({ code }) => code === bracketed?.toUpperCase())?.code ?? null;
};

interface Candidate {
  readonly column: number;
  readonly heading: string;
  /** Place in the list of synonyms: the first is the best. */
  readonly rank: number;
}

const candidatesFor = (field: RosterField, folded: readonly string[], { headings }: RosterWords): Candidate[] =>
  folded
    .flatMap((heading, column) => {
      const rank = headings[field].indexOf(heading);
      return heading === '' || rank < 0 ? [] : [{ column, heading, rank }];
    })
    .sort((a, b) => a.rank - b.rank || a.column - b.column);

/** Which column holds what, by synonym. */
export const columnsOf = (cells: readonly string[], { words, plans }: RosterDialect): RosterColumns => {
  const folded = cells.map(foldedHeading);
  const fields = new Map<RosterField, number>();
  const doubled: string[] = [];
  for (const field of ROSTER_FIELDS) {
    const [best, ...others] = candidatesFor(field, folded, words);
    if (best === undefined) continue;
    fields.set(field, best.column);
    if (others.some(({ heading }) => heading === best.heading || ONE_ONLY.includes(field)))
      doubled.push(plainText(cells[best.column] ?? ''));
  }
  const taken = new Set(fields.values());
  const planColumns = new Map<number, string>();
  for (const [column, cell] of cells.entries()) {
    const plan = taken.has(column) ? null : planOf(cell, plans);
    if (plan === null) continue;
    if ([...planColumns.values()].includes(plan)) doubled.push(plainText(cell));
    planColumns.set(column, plan);
  }
  return { fields, plans: planColumns, headings: cells.map(plainText), doubled };
};

/** Of the column that went back with an earlier answer. */
export const isFindingsHeading = (heading: string): boolean => Object.values(FINDINGS_HEADING).includes(heading);
/** Of the column beside it. */
export const isForeseenHeading = (heading: string): boolean => Object.values(FORESEEN_HEADING).includes(heading);

/** Fields without which no row can be read. */
export const missingFields = ({ fields, plans }: RosterColumns): readonly RosterField[] =>
  REQUIRED.filter((field) => !fields.has(field) && !(field === 'plan' && plans.size > 0));

const weight = ({ fields, plans }: RosterColumns): number => fields.size + plans.size;

/** Headings in two lines: the lower one counts, where it is empty the upper one. */
const joined = (upper: SheetRecord, lower: SheetRecord): SheetRecord => ({
  line: lower.line,
  cells: Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, column) => {
    const cell = lower.cells[column] ?? '';
    return plainText(cell) === '' ? (upper.cells[column] ?? '') : cell;
  }),
});

/** The line of the headings among the first ones; where none has all that is needed, the one that has most. Null: none has any. */
export const findHeadings = (records: readonly SheetRecord[], dialect: RosterDialect): FoundHeadings | null => {
  let best: FoundHeadings | null = null;
  for (let index = 0; index < Math.min(records.length, RECORDS_SEARCHED); index++) {
    const record = records[index];
    const above = records[index - 1];
    if (record === undefined) break;
    for (const candidate of above === undefined ? [record] : [record, joined(above, record)]) {
      const columns = columnsOf(candidate.cells, dialect);
      const isOwn = candidate === record || weight(columns) > weight(columnsOf(record.cells, dialect));
      if (weight(columns) === 0 || !isOwn || columnsOf(record.cells, dialect).fields.size === 0) continue;
      const found = { columns, record: candidate, below: records.slice(index + 1) };
      if (missingFields(columns).length === 0) return found;
      if (best === null || weight(columns) > weight(best.columns)) best = found;
    }
  }
  return best;
};
