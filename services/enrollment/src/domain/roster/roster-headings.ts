import { FINDINGS_HEADING, FORESEEN_HEADING } from '@huji/contracts/enrollment/finding-codes.ts';
import { ROSTER_FIELDS, type RosterField, type RosterWords } from '@huji/contracts/enrollment/roster-words.ts';
import { foldedHeading, plainText } from '@huji/contracts/shared/cell-text.ts';
import type { SheetRecord } from '@huji/contracts/shared/sheet-record.ts';
import { hanNumerals } from './han-numerals.ts';
import { planNamed, type PlanNames } from './roster-plan-names.ts';
import { type HeadingRank, rankOfHeading, simplified } from './roster-spelling.ts';

/** What a file is read by. */
export interface RosterDialect {
  readonly words: RosterWords;
  readonly plans: readonly PlanNames[];
}

type StatusQuestion = RosterWords['statusQuestions'][string];

export interface RosterColumns {
  readonly fields: ReadonlyMap<RosterField, number>;
  /** Columns whose heading is a plan: a mark or a number of units stands in them. */
  readonly plans: ReadonlyMap<number, string>;
  /** Columns that are numbered alike, `险种1`, `险种2`, after the first of them; each with the column of its units. */
  readonly furtherPlans: readonly { readonly plan: number; readonly units: number | null }[];
  /** Further columns that say how somebody is employed: who is no longer at work there is not at work. */
  readonly statuses: readonly number[];
  /** Further columns of consent: whoever refuses in one of them does not consent. */
  readonly consents: readonly number[];
  /** Columns of remarks. */
  readonly remarks: readonly number[];
  /** Columns that ask whether somebody is at work. */
  readonly questions: readonly (StatusQuestion & { readonly column: number })[];
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
export const RECORDS_SEARCHED = 30;
/** What a roster needs, each by a heading of its own; plans may be headings themselves. */
export const REQUIRED_FIELDS = ['name', 'idNumber', 'plan'] as const satisfies readonly RosterField[];
const ONE_ONLY: readonly RosterField[] = ['name', 'idNumber'];

/** The plan a heading or a word means; also `住院医疗综合(HM)`. */
export const planOf = (text: string, dialect: RosterDialect): string | null => {
  const named = planNamed(text, dialect);
  if (named !== null) return named;
  const [, bracketed] = /\(([A-Za-z][A-Za-z0-9]{1,11})\)/.exec(plainText(text)) ?? [];
  return dialect.plans.find(({ code }) => code === bracketed?.toUpperCase())?.code ?? null;
};

interface Candidate extends HeadingRank {
  readonly column: number;
  readonly heading: string;
}

const candidatesFor = (field: RosterField, folded: readonly string[], words: RosterWords): Candidate[] =>
  folded
    .flatMap((heading, column) => {
      const ranked = heading === '' ? null : rankOfHeading(heading, field, words);
      return ranked === null ? [] : [{ column, heading, ...ranked }];
    })
    .sort((a, b) => a.rank - b.rank || a.column - b.column);

/** Columns of a field that differ by a number behind their heading. */
const numberedColumns = (
  field: RosterField,
  folded: readonly string[],
  { words }: RosterDialect,
): ReadonlyMap<string, number> => {
  const columns = new Map<string, number>();
  const numbered = new RegExp(`^(.+?)([1-9]|${hanNumerals(words).digit})$`, 'u');
  for (const [column, heading] of folded.entries()) {
    const [, base = '', number = ''] = numbered.exec(heading) ?? [];
    if (base !== '' && !columns.has(number) && rankOfHeading(base, field, words) !== null) columns.set(number, column);
  }
  return columns;
};

const remarksAmong = (folded: readonly string[], { words }: RosterDialect): readonly number[] =>
  folded.flatMap((heading, column) =>
    words.remarks?.headings.includes(simplified(heading, words)) === true ? [column] : [],
  );

const questionsAmong = (folded: readonly string[], { words }: RosterDialect): RosterColumns['questions'] =>
  folded.flatMap((heading, column) => {
    const question = words.statusQuestions[simplified(heading, words)];
    return question === undefined ? [] : [{ ...question, column }];
  });

/** Which column holds what, by synonym. */
export const columnsOf = (cells: readonly string[], dialect: RosterDialect): RosterColumns => {
  const folded = cells.map(foldedHeading);
  const isByPlan = cells.some((cell) => planOf(cell, dialect) !== null);
  const fields = new Map<RosterField, number>();
  const doubled: string[] = [];
  const further = new Map<RosterField, readonly number[]>();
  for (const field of ROSTER_FIELDS) {
    const [best, ...others] = candidatesFor(field, folded, dialect.words);
    // Beside a column for each plan, 项目名称 may be anything.
    if (best === undefined || (field === 'plan' && isByPlan && best.isDerived)) continue;
    fields.set(field, best.column);
    further.set(
      field,
      others.map(({ column }) => column),
    );
    const isOther = ({ isWeak }: Candidate): boolean => ONE_ONLY.includes(field) && (best.isWeak || !isWeak);
    if (others.some((other) => other.heading === best.heading || isOther(other)))
      doubled.push(plainText(cells[best.column] ?? ''));
  }
  const [firstNumbered, ...nextNumbered] =
    fields.has('plan') || isByPlan ? [] : numberedColumns('plan', folded, dialect);
  const units = firstNumbered === undefined ? null : numberedColumns('units', folded, dialect);
  const unitsOfAll = fields.get('units') ?? null;
  if (firstNumbered !== undefined) {
    const [number, column] = firstNumbered;
    fields.set('plan', column);
    const ofFirst = units?.get(number) ?? unitsOfAll;
    if (ofFirst !== null) fields.set('units', ofFirst);
  }
  const furtherPlans = nextNumbered.map(([number, plan]) => ({ plan, units: units?.get(number) ?? unitsOfAll }));
  const taken = new Set(fields.values());
  const planColumns = new Map<number, string>();
  for (const [column, cell] of cells.entries()) {
    const plan = taken.has(column) ? null : planOf(cell, dialect);
    if (plan === null) continue;
    if ([...planColumns.values()].includes(plan)) doubled.push(plainText(cell));
    planColumns.set(column, plan);
  }
  return {
    fields,
    plans: planColumns,
    furtherPlans,
    statuses: further.get('relation') ?? [],
    consents: further.get('consent') ?? [],
    remarks: remarksAmong(folded, dialect),
    questions: questionsAmong(folded, dialect),
    headings: cells.map(plainText),
    doubled,
  };
};

/** Of the column that went back with an earlier answer. */
export const isFindingsHeading = (heading: string): boolean => Object.values(FINDINGS_HEADING).includes(heading);
/** Of the column beside it. */
export const isForeseenHeading = (heading: string): boolean => Object.values(FORESEEN_HEADING).includes(heading);

/** Fields without which no row can be read. */
export const missingFields = ({ fields, plans }: RosterColumns): readonly RosterField[] =>
  REQUIRED_FIELDS.filter((field) => !fields.has(field) && !(field === 'plan' && plans.size > 0));

const weight = ({ fields, plans }: RosterColumns): number => fields.size + plans.size;

/** Headings in several lines: the lower one counts, where it is empty the upper one. */
const joined = (upper: SheetRecord, lower: SheetRecord): SheetRecord => ({
  line: lower.line,
  cells: Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, column) => {
    const cell = lower.cells[column] ?? '';
    return plainText(cell) === '' ? (upper.cells[column] ?? '') : cell;
  }),
});

/** At least half of what stands in it is known as a heading. */
const isOfHeadings = ({ cells }: SheetRecord, columns: RosterColumns): boolean =>
  weight(columns) * 2 >= cells.filter((cell) => plainText(cell) !== '').length;

const HEADING_LINES_MAX = 3;

/** The headings that begin at a record: its own, with those of the lines below that say more together than either says alone. */
const headingsFrom = (records: readonly SheetRecord[], at: number, dialect: RosterDialect): FoundHeadings | null => {
  const [first, ...next] = records.slice(at, at + HEADING_LINES_MAX);
  if (first === undefined) return null;
  let found: FoundHeadings = { columns: columnsOf(first.cells, dialect), record: first, below: records.slice(at + 1) };
  for (const [index, record] of next.entries()) {
    const own = columnsOf(record.cells, dialect);
    const both = joined(found.record, record);
    const columns = columnsOf(both.cells, dialect);
    if (weight(columns) <= Math.max(weight(found.columns), weight(own)) || !isOfHeadings(record, own)) break;
    found = { columns, record: both, below: records.slice(at + index + 2) };
  }
  return weight(found.columns) === 0 ? null : found;
};

/** The line of the headings among the first ones; where none has all that is needed, the one that has most. Null: none has any. */
export const findHeadings = (records: readonly SheetRecord[], dialect: RosterDialect): FoundHeadings | null => {
  let best: FoundHeadings | null = null;
  for (let index = 0; index < Math.min(records.length, RECORDS_SEARCHED); index++) {
    const found = headingsFrom(records, index, dialect);
    if (found === null) continue;
    if (missingFields(found.columns).length === 0) return found;
    if (best === null || weight(found.columns) > weight(best.columns)) best = found;
  }
  return best;
};

/** Of a line: it names both who is meant and by which number. */
export const headingsOfLine = (record: SheetRecord, dialect: RosterDialect): RosterColumns | null => {
  const folded = record.cells.map(foldedHeading);
  const names = (field: RosterField): boolean =>
    folded.some((heading) => heading !== '' && rankOfHeading(heading, field, dialect.words) !== null);
  if (!names('idNumber') || !names('name')) return null;
  const columns = columnsOf(record.cells, dialect);
  return columns.fields.get('name') === columns.fields.get('idNumber') ? null : columns;
};
