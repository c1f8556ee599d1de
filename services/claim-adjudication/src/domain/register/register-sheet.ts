import {
  type HospitalLevel,
  REGISTER_ALIASES_MAX,
  REGISTER_CODE_MAX,
  REGISTER_NAME_MAX,
  type RegisterCellFault,
  type RegisterName,
} from '@huji/contracts/claim-adjudication/registers.ts';
import { enteredText, foldedHeading, holdsLostCharacters, isBlank } from '@huji/contracts/shared/cell-text.ts';
import { type CivilDate, parseCivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { SheetRecord } from '@huji/contracts/shared/sheet-record.ts';
import { entryOf } from './register.ts';
import type { WantedRow } from './register-difference.ts';
import { foldCode, registerCode } from './register-names.ts';

/** What columns of a register's file are called; the first is printed on templates. */
const HEADINGS = {
  code: [
    '编码',
    '代码',
    '医院编码',
    '医疗机构编码',
    '医疗机构代码',
    '定点医疗机构编码',
    '疾病编码',
    '诊断编码',
    'icd编码',
    'icd10编码',
    'icd10',
    'code',
  ],
  name: ['名称', '医院名称', '医疗机构名称', '机构名称', '疾病名称', '诊断名称', '中文名称', 'name'],
  aliases: ['别名', '又名', '简称', '曾用名', '其他名称', 'aliases', 'alias'],
  grade: ['等级', '医院等级', '机构等级', 'grade'],
  level: ['级别', '医院级别', '行政级别', '隶属级别', 'level'],
  designatedOn: ['定点起', '定点起日', '定点开始日期', '定点起始日期', '定点日期', 'designatedfrom'],
  designatedUntilOn: ['定点止', '定点止日', '定点结束日期', '定点终止日期', 'designateduntil'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Column = keyof typeof HEADINGS;
const COLUMNS = Object.keys(HEADINGS) as readonly Column[];

/** Of an illness only these are looked for. */
const OF_ILLNESS: readonly Column[] = ['code', 'name', 'aliases'];

type FoundColumns = ReadonlyMap<Column, number>;
export interface RegisterHeadings {
  readonly columns: FoundColumns;
  readonly below: readonly SheetRecord[];
}

/** A title may stand above the headings. */
const RECORDS_SEARCHED = 10;

const columnsOf = ({ cells }: SheetRecord, register: RegisterName): FoundColumns => {
  const folded = cells.map(foldedHeading);
  const wanted = register === 'illness' ? OF_ILLNESS : COLUMNS;
  return new Map(
    wanted.flatMap((column) => {
      const at = HEADINGS[column].map((heading) => folded.indexOf(heading)).find((index) => index >= 0);
      return at === undefined ? [] : [[column, at] as const];
    }),
  );
};

/** Where the headings are; null where no line has a code and a name. */
export const findRegisterHeadings = (
  records: readonly SheetRecord[],
  register: RegisterName,
): RegisterHeadings | null => {
  for (const [index, record] of records.slice(0, RECORDS_SEARCHED).entries()) {
    const columns = columnsOf(record, register);
    if (columns.has('code') && columns.has('name')) return { columns, below: records.slice(index + 1) };
  }
  return null;
};

/** A cell that is not taken, by its line and column (from 0), and what stands in it. */
export interface CellRefusal {
  readonly line: number;
  readonly column: number;
  readonly fault: RegisterCellFault;
  readonly text: string;
}

interface ReadRow {
  readonly wanted: WantedRow | null;
  readonly refusals: readonly CellRefusal[];
}

const HOSPITAL_CODE = /^[A-Z0-9][A-Z0-9-]*$/;
/** A category or what stands below it: `C50`, `C50.9`, `C50.900`, `I10.X00X002`. */
const ILLNESS_CODE = /^[A-Z]\d{2}(?:\.?[0-9X]{1,3}(?:X\d{3})?)?(?:[+*])?$/;
const ALIAS_ENDS = /[;；、|/\n]+/u;
const SHOWN_MAX = 60;

const GRADES: Readonly<Record<string, number>> = { 三级: 3, 二级: 2, 一级: 1, 未定级: 0, 无等级: 0, 无: 0, 未评级: 0 };
const LEVELS: Readonly<Record<string, HospitalLevel>> = {
  省级: 'provincial',
  省属: 'provincial',
  省: 'provincial',
  部属: 'provincial',
  provincial: 'provincial',
  市级: 'municipal',
  市属: 'municipal',
  市: 'municipal',
  municipal: 'municipal',
  区县级: 'district',
  区级: 'district',
  县级: 'district',
  区: 'district',
  县: 'district',
  district: 'district',
  其他: 'other',
  其它: 'other',
  other: 'other',
};
const DAY = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:[ T]0{1,2}:00(?::00)?)?$/;

const gradeOf = (text: string): number | null => {
  if (/^[0-3]$/.test(text)) return Number(text);
  // 三级甲等, 三甲: the class within a grade changes nothing here.
  const full = text.replace(/^([三二一])([甲乙丙特])/u, '$1级$2').slice(0, 2);
  return GRADES[text] ?? GRADES[full] ?? null;
};

const dayOf = (text: string): CivilDate | null => {
  const [, year = '', month = '', day = ''] = DAY.exec(text) ?? [];
  return parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
};

/** Reads the cells of one line; each that cannot be read is told. */
class Cells {
  readonly refusals: CellRefusal[] = [];
  readonly #record: SheetRecord;
  readonly #columns: FoundColumns;

  constructor(record: SheetRecord, columns: FoundColumns) {
    this.#record = record;
    this.#columns = columns;
  }

  text(column: Column): string {
    const at = this.#columns.get(column);
    const cell = at === undefined ? '' : enteredText(this.#record.cells[at] ?? '');
    if (holdsLostCharacters(cell)) this.refuse(column, 'TEXT_DAMAGED');
    return cell;
  }

  refuse(column: Column, fault: RegisterCellFault): void {
    const at = this.#columns.get(column) ?? 0;
    const text = (this.#record.cells[at] ?? '').slice(0, SHOWN_MAX);
    this.refusals.push({ line: this.#record.line, column: at, fault, text });
  }

  /** Empty says nothing; what cannot be read is refused. */
  read<Value>(column: Column, fault: RegisterCellFault, reading: (text: string) => Value | null): Value | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const value = reading(text);
    if (value === null) this.refuse(column, fault);
    return value ?? undefined;
  }
}

const codeFault = (code: string, register: RegisterName, seen: ReadonlySet<string>): RegisterCellFault | null => {
  if (code === '') return 'CODE_MISSING';
  if (code.length > REGISTER_CODE_MAX || !(register === 'illness' ? ILLNESS_CODE : HOSPITAL_CODE).test(code))
    return 'CODE_FORM';
  return seen.has(foldCode(code)) ? 'CODE_TWICE' : null;
};

const aliasesOf = (cells: Cells): readonly string[] => {
  const aliases = cells
    .text('aliases')
    .split(ALIAS_ENDS)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
  if (aliases.length > REGISTER_ALIASES_MAX) cells.refuse('aliases', 'ALIASES_TOO_MANY');
  if (aliases.some((alias) => alias.length > REGISTER_NAME_MAX)) cells.refuse('aliases', 'TEXT_TOO_LONG');
  return aliases;
};

const nameOf = (cells: Cells): string => {
  const name = cells.text('name');
  if (name === '') cells.refuse('name', 'NAME_MISSING');
  if (name.length > REGISTER_NAME_MAX) cells.refuse('name', 'TEXT_TOO_LONG');
  return name;
};

const hospitalFactsOf = (cells: Cells) => {
  const grade = cells.read('grade', 'GRADE_UNKNOWN', gradeOf);
  const level = cells.read('level', 'LEVEL_UNKNOWN', (text) => LEVELS[text.toLowerCase()] ?? null);
  const designatedOn = cells.read('designatedOn', 'DAY_FORM', dayOf);
  const designatedUntilOn = cells.read('designatedUntilOn', 'DAY_FORM', dayOf);
  const turned = designatedUntilOn !== undefined && (designatedOn === undefined || designatedUntilOn < designatedOn);
  if (turned) cells.refuse('designatedUntilOn', 'DAYS_TURNED');
  return { grade, level, designatedOn, designatedUntilOn };
};

/** One line; a blank one wants nothing. `seen`: the folded codes of the lines above. */
export const readRegisterRow = (
  record: SheetRecord,
  {
    columns,
    register,
    seen,
  }: {
    readonly columns: FoundColumns;
    readonly register: RegisterName;
    readonly seen: ReadonlySet<string>;
  },
): ReadRow => {
  if (record.cells.every(isBlank)) return { wanted: null, refusals: [] };
  const cells = new Cells(record, columns);
  const code = registerCode(cells.text('code'));
  const fault = codeFault(code, register, seen);
  if (fault !== null) cells.refuse('code', fault);
  const named = { name: nameOf(cells), aliases: aliasesOf(cells) };
  const entry = entryOf(register === 'illness' ? named : { ...named, ...hospitalFactsOf(cells) });
  const { refusals } = cells;
  return { wanted: refusals.length > 0 ? null : { code, entry }, refusals };
};
