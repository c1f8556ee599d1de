import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { RosterField, RosterWord } from '@huji/contracts/enrollment/roster-words.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { holdsLostCharacters, isBlank, plainText } from '@huji/contracts/shared/cell-text.ts';
import { readDate } from './roster-date.ts';
import { type CellFinding, type Reading, read, type RosterNote, unread } from './roster-finding.ts';
import { type FoundHeadings, isFindingsHeading, type RosterColumns } from './roster-headings.ts';
import { readIdNumber } from './roster-id-number.ts';
import { type RosterRemark, remarkOf, remarkOfTitle, titleAbove, titleOf } from './roster-remark.ts';
import { readName, readPhone, shownPart } from './roster-person-cells.ts';
import { type PlanUnits, readPlans, readUnits } from './roster-plan-cell.ts';
import { heldUpRow, type HeldUpRow } from './roster-leaves.ts';
import { holdsNumberOfPerson, isPassedOver } from './roster-passed-over.ts';
import type { TypedRow } from './roster-reading.ts';
import { simplified } from './roster-spelling.ts';
import type { CellMark, SheetRecord } from '@huji/contracts/shared/sheet-record.ts';
import { columnLetters } from '@huji/contracts/shared/sheet-record.ts';
import type { RosterSheet } from './roster-sheet.ts';
import { isNone, isWord, type SheetReader } from './roster-sheet-reader.ts';
import { tickedChoice } from './roster-ticked-choice.ts';
import { tablesOf } from './roster-sheet-tables.ts';
import { unreadSheetFinding } from './roster-unread-sheet.ts';

const CELL_LENGTH_MAX = 200;

type Words<Value> = readonly (readonly [Value, readonly RosterWord[]])[];
const SEXES: Words<'male' | 'female'> = [
  ['male', ['male']],
  ['female', ['female']],
];
const CATEGORIES: Words<TypedRow['category']> = [
  ['worker', ['worker']],
  ['staff', ['staff']],
];
const RELATIONS: Words<TypedRow['relation']> = [
  ['contract', ['contract']],
  ['dispatched', ['dispatched']],
  ['temporary', ['temporary']],
  ['gig', ['gig']],
  ['retired', ['retired']],
  ['left', ['left']],
];
const INSURED: Words<boolean> = [
  [true, ['yes', 'insured']],
  [false, ['no', 'notInsured']],
];
const YES_OR_NO: Words<boolean> = [
  [true, ['yes']],
  [false, ['no']],
];

/** One line under the headings. */
interface Line {
  readonly reader: SheetReader;
  readonly sheet: RosterSheet;
  readonly found: FoundHeadings;
  readonly record: SheetRecord;
  readonly findings: CellFinding[];
  /** What the title above it, or the name of the sheet, says of everybody below. */
  readonly title: RosterRemark | null;
}

const note = ({ sheet, found, record, findings }: Line, column: number, reading: Reading<unknown>): void => {
  if (reading.ok) return;
  const { code, part } = reading;
  findings.push({
    ...present({ sheet: sheet.name }),
    line: record.line,
    column: found.columns.headings[column] ?? '',
    cell: `${columnLetters(Math.max(column, 0))}${String(record.line)}`,
    code,
    ...present({ part }),
  });
};

/** A fault of the cell itself, whatever should stand in it. */
const faultOf = (text: string, mark: CellMark | undefined): Reading<never> | null => {
  if (mark === 'error') return unread('CELL_ERROR', shownPart(text));
  if (mark === 'formula-without-value') return unread('FORMULA_WITHOUT_VALUE');
  return text.length > CELL_LENGTH_MAX * 2 && plainText(text).length > CELL_LENGTH_MAX ? unread('CELL_TOO_LONG') : null;
};

/** The cell of a field; what it does not say becomes a finding and null. */
const valueOf = <Value>(
  line: Line,
  field: RosterField,
  parse: (text: string, mark: CellMark | undefined) => Reading<Value>,
): Value | null => {
  const column = line.found.columns.fields.get(field) ?? -1;
  const text = line.record.cells[column] ?? '';
  const mark = line.record.marks?.get(column);
  const reading = faultOf(text, mark) ?? parse(text, mark);
  if (reading.ok) return reading.value;
  note(line, column, reading);
  return null;
};

const wordIn =
  <Value>(reader: SheetReader, meanings: Words<Value>, absent: Value, isAbsent = isNone) =>
  (text: string): Reading<Value> => {
    if (isBlank(text)) return read(absent);
    if (holdsLostCharacters(text)) return unread('CELL_CHARACTERS');
    const said = tickedChoice(text, reader.dialect.words) ?? text;
    const meant = meanings.find(([, words]) => isWord(reader, said, words));
    if (meant !== undefined) return read(meant[0]);
    return isAbsent(reader, text) ? read(absent) : unread('WORD_UNKNOWN', shownPart(plainText(text)));
  };
/** Nothing is said but by a dash: whoever writes `不详` does not say what is meant where nothing stands. */
const isDash = (reader: SheetReader, text: string): boolean => isNone(reader, text) && !/\p{L}/u.test(text);

const dateIn =
  (reader: SheetReader) =>
  (text: string): Reading<CivilDate | null> =>
    isNone(reader, text) ? read(null) : readDate(text, reader.dialect.words);

/** A name; what says that there is none, or says something of the person besides, is no name. */
const nameIn =
  (reader: SheetReader) =>
  (text: string): Reading<string> => {
    const reading = readName(text);
    if (!reading.ok) return reading;
    if (isNone(reader, text) || reader.ditto.has(plainText(text))) return unread('NAME_MISSING');
    const name = simplified(reading.value, reader.dialect.words);
    const said = reader.endsNoName.find((word) => name.endsWith(word));
    return said === undefined ? reading : unread('NAME_CHARACTERS', said);
  };

/** What is said of the person outside the columns that are read. */
const remarksOf = ({ reader, found, record, title }: Line): ReadonlySet<RosterRemark | null> =>
  new Set([
    title,
    ...found.columns.remarks.map((column) => remarkOf(record.cells[column] ?? '', reader.dialect.words)),
  ]);

/** What a further column says of somebody who is no longer at work; other words in it are left alone. */
const statusOf = (line: Line): 'retired' | 'left' | null => {
  const { reader, found, record } = line;
  const cellsOf = (columns: readonly number[]): readonly string[] =>
    columns.map((column) => record.cells[column] ?? '').filter((cell) => !isBlank(cell));
  const cells = cellsOf(found.columns.statuses);
  const remarks = remarksOf(line);
  const says = (status: 'retired' | 'left'): boolean =>
    remarks.has(status) ||
    cells.some((cell) => isWord(reader, cell, [status])) ||
    found.columns.questions.some(
      (question) =>
        question.status === status &&
        cellsOf([question.column]).some((cell) => isWord(reader, cell, [question.answer])),
    );
  if (says('left')) return 'left';
  return says('retired') ? 'retired' : null;
};

const refusesElsewhere = (line: Line): boolean =>
  remarksOf(line).has('refused') ||
  line.found.columns.consents.some((column) => isWord(line.reader, line.record.cells[column] ?? '', ['no']));

/** Units in a column that is headed by a plan. */
const markedUnits = (line: Line, column: number, units: number): Reading<number> => {
  const { reader, record } = line;
  const text = record.cells[column] ?? '';
  const fault = faultOf(text, record.marks?.get(column));
  if (fault !== null) return fault;
  if (isNone(reader, text)) return read(0);
  const counted = readUnits(text, reader.dialect.words);
  if (counted.ok) return counted;
  const marked = wordIn(reader, YES_OR_NO, false)(text);
  if (!marked.ok) return marked;
  return read(marked.value ? units : 0);
};

/** Plans in columns that are numbered; an empty one names none. */
const furtherPlansOf = (line: Line): readonly PlanUnits[] => {
  const { found, record, reader } = line;
  return found.columns.furtherPlans.flatMap(({ plan, units }) => {
    const text = record.cells[plan] ?? '';
    if (isNone(reader, text)) return [];
    const inUnits = units === null ? '' : (record.cells[units] ?? '');
    const counted = isNone(reader, inUnits) ? read(1) : readUnits(inUnits, reader.dialect.words);
    if (!counted.ok) note(line, units ?? plan, counted);
    const reading =
      faultOf(text, record.marks?.get(plan)) ?? readPlans(text, counted.ok ? counted.value : 1, reader.dialect);
    if (reading.ok) return reading.value;
    note(line, plan, reading);
    return [];
  });
};

const plansOf = (line: Line, units: number, carried: string): readonly PlanUnits[] | null => {
  const { found, reader } = line;
  const named: PlanUnits[] = [];
  const before = line.findings.length;
  for (const [column, plan] of found.columns.plans) {
    const marked = markedUnits(line, column, units);
    if (!marked.ok) note(line, column, marked);
    else if (marked.value > 0) named.push({ plan, units: marked.value });
  }
  if (found.columns.fields.has('plan')) {
    const inColumn = valueOf(line, 'plan', (text) => {
      if (holdsLostCharacters(text)) return unread('CELL_CHARACTERS');
      const cell = isBlank(text) ? carried : text;
      if (isBlank(cell)) return named.length > 0 ? read([]) : unread('PLAN_MISSING');
      return readPlans(cell, units, reader.dialect);
    });
    named.push(...(inColumn ?? []).filter(({ plan }) => !named.some((other) => other.plan === plan)));
  }
  named.push(...furtherPlansOf(line));
  return line.findings.length > before ? null : named;
};

/** A row for each plan; of a line with a finding none, and what it says of its person. */
const typedRows = (line: Line, carried: string): readonly TypedRow[] | HeldUpRow => {
  const { reader, record, sheet, findings } = line;
  const before = findings.length;
  const name = valueOf(line, 'name', nameIn(reader));
  const idNumber = valueOf(line, 'idNumber', (text, mark) => readIdNumber(text, mark, reader.id));
  const phone = valueOf(line, 'phone', (text, mark) => readPhone(text, mark, (cell) => isNone(reader, cell)));
  const birthOn = valueOf(line, 'birthOn', dateIn(reader));
  const sex = valueOf(line, 'sex', wordIn<'male' | 'female' | null>(reader, SEXES, null));
  const category = valueOf(line, 'category', wordIn(reader, CATEGORIES, 'worker'));
  const relation = valueOf(line, 'relation', wordIn(reader, RELATIONS, 'contract'));
  const leftOn = valueOf(line, 'leftOn', dateIn(reader));
  const insured = valueOf(line, 'insured', wordIn(reader, INSURED, true, isDash));
  const consent = valueOf(line, 'consent', wordIn(reader, YES_OR_NO, false));
  const units = valueOf(line, 'units', (text) =>
    isNone(reader, text) ? read(1) : readUnits(text, reader.dialect.words),
  );
  const plans = plansOf(line, units ?? 1, carried);
  if (findings.length > before || name === null || idNumber === null || plans === null)
    return heldUpRow({ ...record, ...present({ sheet: sheet.name }), name, idNumber, phone, birthOn, sex });
  const shared = {
    line: record.line,
    ...present({ sheet: sheet.name }),
    name,
    idNumber,
    phone,
    birthOn,
    sex,
    category: category ?? 'worker',
    relation: statusOf(line) ?? relation ?? 'contract',
    leftOn,
    insured: insured ?? false,
    consent: (consent ?? false) && !refusesElsewhere(line),
  } as const;
  return plans.map((planUnits): TypedRow => ({ ...shared, ...planUnits }));
};

/** What a mark may repeat: what many people have alike. */
const REPEATED: readonly RosterField[] = [
  'sex',
  'category',
  'relation',
  'leftOn',
  'insured',
  'consent',
  'plan',
  'units',
];

/** A line whose marks for "as above" are what stands above. */
const withoutDitto = (
  record: SheetRecord,
  above: SheetRecord | null,
  line: Pick<Line, 'reader' | 'found'>,
): SheetRecord => {
  const { ditto } = line.reader;
  const { fields, plans, remarks } = line.found.columns;
  const columns = [...REPEATED.map((field) => fields.get(field) ?? -1), ...plans.keys(), ...remarks];
  if (above === null || !columns.some((column) => ditto.has(plainText(record.cells[column] ?? '')))) return record;
  const repeats = (cell: string, column: number): boolean => columns.includes(column) && ditto.has(plainText(cell));
  return {
    ...record,
    cells: record.cells.map((cell, column) => (repeats(cell, column) ? (above.cells[column] ?? '') : cell)),
  };
};

/**
 * More cells than headings: somebody wrote the separator inside a cell. What went back with an earlier answer is none. In a workbook
 * only somebody's number without a heading above it: another person stands there.
 */
const isShifted = ({ sheet, record, found: { columns } }: Line): boolean => {
  if (!sheet.isText)
    return record.cells.some((cell, column) => (columns.headings[column] ?? '') === '' && holdsNumberOfPerson(cell));
  const last = columns.headings.findLastIndex((heading) => heading !== '' && !isFindingsHeading(heading));
  return record.cells.some(
    (cell, column) => column > last && !isFindingsHeading(columns.headings[column] ?? '') && !isBlank(cell),
  );
};

/** Headings of a part of a sheet, and the line from which they count. */
export interface HeadingsFrom {
  readonly line: number;
  readonly columns: RosterColumns;
}

export interface SheetReading {
  readonly rows: readonly TypedRow[];
  /** Of lines with a finding. */
  readonly heldUp: readonly HeldUpRow[];
  readonly findings: readonly CellFinding[];
  readonly notes: readonly RosterNote[];
  readonly headings: readonly HeadingsFrom[];
}

/** Counts what was passed over, with the first line of each kind. */
const noteCounter = (sheet: RosterSheet) => {
  const counts = new Map<RosterNote['code'], { count: number; line?: number }>();
  const named = present({ sheet: sheet.name });
  return {
    add: (code: RosterNote['code'], count: number, line?: number): void => {
      if (count === 0) return;
      const known = counts.get(code);
      if (known === undefined) counts.set(code, { count, ...present({ line }) });
      else known.count += count;
    },
    notes: (): readonly RosterNote[] => [...counts].map(([code, of]) => ({ ...named, code, ...of })),
  };
};

/** What one table is read into. */
interface OpenReading {
  readonly sheet: RosterSheet;
  readonly reader: SheetReader;
  readonly rows: TypedRow[];
  readonly heldUp: HeldUpRow[];
  readonly findings: CellFinding[];
  readonly counter: ReturnType<typeof noteCounter>;
  /** Of the lines that come: a title counts until another one, over headings that come again. */
  title: RosterRemark | null;
}

/** Columns it does not know are left alone: rosters carry remarks. A line with a finding gives no row; the others stay. */
const readTable = (found: FoundHeadings, reading: OpenReading): void => {
  const { sheet, reader, rows, heldUp, findings, counter } = reading;
  const { fields } = found.columns;
  const planColumn = fields.get('plan');
  const withoutConsent = new Set<number>();
  let carried = '';
  let above: SheetRecord | null = null;
  for (const written of found.below) {
    reader.onLine();
    if (written.cells.every(isBlank)) continue;
    const record = withoutDitto(written, above, { reader, found });
    const title = titleOf(record);
    const said = title === null ? null : remarkOfTitle(title, reader.dialect.words);
    const line: Line = { reader, sheet, found, record, findings, title: reading.title };
    if (said !== null || isPassedOver(record, found.columns, reader.dialect.words)) {
      counter.add('ROWS_PASSED_OVER', 1, record.line);
      if (title !== null) reading.title = said;
    } else if (isShifted(line)) note(line, found.columns.headings.length, unread('CELLS_SHIFTED'));
    else {
      above = record;
      const own = planColumn === undefined ? '' : (record.cells[planColumn] ?? '');
      if (!isBlank(own)) carried = own;
      else if (sheet.isText && carried !== '') counter.add('PLAN_CARRIED_DOWN', 1, record.line);
      const made = typedRows(line, sheet.isText ? carried : '');
      if ('certainNumber' in made) heldUp.push(made);
      else
        for (const row of made) {
          rows.push(row);
          if (!fields.has('consent')) withoutConsent.add(row.line);
        }
    }
  }
  counter.add('CONSENT_MISSING', withoutConsent.size);
};

/** A table that lacks a heading: a finding on every person in it; where there is none, its lines are passed over. */
const tellUnread = (found: FoundHeadings, { sheet, reader, findings, counter }: OpenReading): void => {
  const lines = found.below.filter(({ cells }) => !cells.every(isBlank));
  for (const _ of found.below) reader.onLine();
  const finding = unreadSheetFinding({ ...sheet, records: lines }, found, reader.dialect.words);
  if (finding !== null) findings.push(finding);
  else counter.add('ROWS_PASSED_OVER', lines.length, lines[0]?.line);
};

/** Every table of a sheet. */
export const readSheet = (sheet: RosterSheet, found: FoundHeadings, reader: SheetReader): SheetReading => {
  const reading: OpenReading = {
    ...{ sheet, reader, rows: [], heldUp: [], findings: [], counter: noteCounter(sheet) },
    title: titleAbove(sheet, found, reader.dialect.words),
  };
  const { rows, heldUp, findings, counter } = reading;
  counter.add('ROWS_HIDDEN', sheet.hiddenRows);
  counter.add('FORMULAS_NOT_EVALUATED', sheet.formulas);
  const tables = tablesOf(found, reader.dialect);
  for (const { found: own, repeated, isReadable } of tables) {
    for (const line of repeated) {
      reader.onLine();
      counter.add('HEADINGS_REPEATED', 1, line);
    }
    if (own.record !== found.record) reader.onLine();
    if (isReadable) readTable(own, reading);
    else tellUnread(own, reading);
  }
  const headings = tables.map(({ found: { record, columns } }) => ({ line: record.line, columns }));
  return { rows, heldUp, findings, notes: counter.notes(), headings };
};
