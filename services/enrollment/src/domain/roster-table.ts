import { type CivilDate, parseCivilDate } from '@huji/contracts/shared/civil-date.ts';
import { toHalfWidth } from '@huji/contracts/shared/half-width.ts';
import type { RowFault, TypedRow } from './roster-reading.ts';

/** A sheet as text: a row of headings, then a line per person with one or several plans. */
export interface SheetRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const HEADINGS = {
  name: ['姓名', 'name'],
  idNumber: ['证件号码', '身份证号', '身份证号码', '身份证', '公民身份号码', 'idnumber'],
  phone: ['手机号', '手机号码', '手机', '联系电话', 'phone'],
  birthOn: ['出生日期', '出生年月日', 'birthon'],
  sex: ['性别', 'sex'],
  category: ['岗位类别', '职工类别', '女职工类别', 'category'],
  relation: ['用工形式', '用工性质', 'relation'],
  leftOn: ['离职日期', 'lefton'],
  insured: ['医保类型', '职工医保', '是否参加职工医保', 'insured'],
  consent: ['自愿', '是否自愿', '本人自愿', '自愿参加', 'consent'],
  plan: ['参保计划代码', '计划代码', '参保计划', '计划', 'plan'],
  units: ['份数', 'units'],
} as const;
type Field = keyof typeof HEADINGS;
const FIELDS = Object.keys(HEADINGS) as readonly Field[];
const REQUIRED: readonly Field[] = ['name', 'idNumber', 'plan'];

const YES = ['是', '有', '√', '✓', 'y', 'yes', '1', 'true'];
const NO = ['否', '无', '×', 'n', 'no', '0', 'false'];
type Words<Value> = readonly (readonly [Value, readonly string[]])[];
const SEXES: Words<'male' | 'female'> = [
  ['male', ['男', 'male', 'm']],
  ['female', ['女', 'female', 'f']],
];
const CATEGORIES: Words<TypedRow['category']> = [
  ['worker', ['工人', '生产', '生产岗', 'worker', '']],
  ['staff', ['干部', '管理', '技术', '管理技术', '管理技术岗', '管理岗', '技术岗', 'staff']],
];
const RELATIONS: Words<TypedRow['relation']> = [
  ['contract', ['合同', '劳动合同', '合同制', '事业编', '在编', '正式', 'contract', '']],
  ['dispatched', ['劳务派遣', '派遣', 'dispatched']],
  ['temporary', ['临时', '临时工', '临时>1年', '临时＞1年', 'temporary']],
  ['gig', ['新就业形态', '灵活就业', 'gig']],
  ['retired', ['退休', 'retired']],
  ['left', ['离职', '已离职', 'left']],
];
const INSURED: Words<boolean> = [
  [true, [...YES, '职工医保', '职工基本医疗保险', '城镇职工', '职工', '']],
  [false, [...NO, '居民医保', '城乡居民', '新农合', '农保', '未参保']],
];
const CONSENT: Words<boolean> = [
  [true, [...YES, '自愿', '同意']],
  [false, [...NO, '']],
];

/** `2025-01-02`, `2025/1/2`, `2025.1.2`, `2025年1月2日` or `20250102`. */
const readDate = (text: string): CivilDate | null => {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!compact) return null;
  const [, year = '', month = '', day = ''] = compact;
  return parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
};

interface PlanUnits {
  readonly plan: string;
  readonly units: number;
}
/** `HM`, `HM、HA` or `HM CI*2`. Null when it is neither. */
const readPlans = (text: string, units: number): readonly PlanUnits[] | null => {
  const plans: PlanUnits[] = [];
  for (const word of text.toUpperCase().split(/[、,;\s/+]+/)) {
    if (word === '') continue;
    const [, plan, own] = /^([A-Z][A-Z0-9]{1,11})(?:[*×:](\d{1,2}))?$/.exec(word) ?? [];
    if (plan === undefined) return null;
    plans.push({ plan, units: own === undefined ? units : Number(own) });
  }
  return plans.length > 0 ? plans : null;
};

const columnsOf = (headings: readonly string[]): ReadonlyMap<Field, number> => {
  const plain = headings.map((heading) => toHalfWidth(heading).replace(/[\s*]/g, '').toLowerCase());
  return new Map(
    FIELDS.flatMap((field) => {
      const index = plain.findIndex((heading) => (HEADINGS[field] as readonly string[]).includes(heading));
      return index < 0 ? [] : [[field, index] as const];
    }),
  );
};

export interface SheetReading {
  readonly rows: readonly TypedRow[];
  readonly faults: readonly RowFault[];
  /** Heading of the file by field, for messages. */
  readonly headingOf: (field: string) => string;
}

/** Columns it does not know are left alone: rosters carry remarks. A cell it cannot read is a fault of line and column. */
export const readSheet = (records: readonly SheetRecord[]): SheetReading => {
  const [head, ...lines] = records;
  const columns = columnsOf(head?.cells ?? []);
  const headingOf = (field: string): string => {
    const index = columns.get(field as Field);
    return (
      (index === undefined ? undefined : head?.cells[index]) ??
      (HEADINGS[field as Field] as readonly string[] | undefined)?.[0] ??
      field
    );
  };
  const missing = REQUIRED.filter((field) => !columns.has(field)).map((field): RowFault => {
    const heading = HEADINGS[field][0];
    return {
      line: head?.line ?? 1,
      column: heading,
      zh: `缺少「${heading}」列`,
      en: `the column ${heading} is missing`,
    };
  });
  if (missing.length > 0) return { rows: [], faults: missing, headingOf };
  const faults: RowFault[] = [];
  const rows = lines.flatMap(({ line, cells }) => {
    const cell = (field: Field): string => toHalfWidth(cells[columns.get(field) ?? -1] ?? '');
    const fault = (field: Field, zh: string, en: string): null => {
      faults.push({ line, column: headingOf(field), zh, en });
      return null;
    };
    const word = <Value>(field: Field, words: Words<Value>): Value | null => {
      const text = cell(field).toLowerCase();
      const found = words.find(([, spellings]) => spellings.includes(text));
      return found ? found[0] : fault(field, `「${cell(field)}」无法识别`, 'this word is not known here');
    };
    const date = (field: Field): CivilDate | null =>
      cell(field) === '' ? null : (readDate(cell(field)) ?? fault(field, '不是有效日期', 'not a day of the calendar'));
    const count = cell('units') === '' ? '1' : cell('units');
    const units = /^\d{1,2}$/.test(count) ? Number(count) : fault('units', '份数应为整数', 'units are a whole number');
    const before = faults.length;
    const plans = readPlans(cell('plan'), units ?? 0) ?? fault('plan', '参保计划代码不正确', 'not a plan code');
    const shared = {
      line,
      name: cell('name'),
      idNumber: cell('idNumber'),
      phone: cell('phone') === '' ? null : cell('phone'),
      birthOn: date('birthOn'),
      sex: cell('sex') === '' ? null : word('sex', SEXES),
      category: word('category', CATEGORIES) ?? 'worker',
      relation: word('relation', RELATIONS) ?? 'contract',
      leftOn: date('leftOn'),
      insured: word('insured', INSURED) ?? false,
      consent: word('consent', CONSENT) ?? false,
    };
    if (plans === null || units === null || faults.length > before) return [];
    return plans.map((planUnits): TypedRow => ({ ...shared, ...planUnits }));
  });
  return { rows, faults, headingOf };
};
