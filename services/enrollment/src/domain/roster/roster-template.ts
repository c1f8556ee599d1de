import type { RosterField, RosterWord, RosterWords } from '@huji/contracts/enrollment/roster-words.ts';
import { formatYuan, type Fen } from '@huji/contracts/shared/money.ts';
import type { FileLanguage } from './roster-annotation.ts';

interface OfferedPlan {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly contributionFen: Fen;
  readonly units: { readonly least: number; readonly most: number };
}

export interface TemplateSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly readyLines?: number;
}

interface ColumnHelp {
  readonly field: RosterField;
  readonly required: boolean;
  readonly width: number;
  readonly words: readonly RosterWord[];
  readonly zh: string;
  readonly en: string;
}

const COLUMNS: readonly ColumnHelp[] = [
  { field: 'name', required: true, width: 16, words: [], zh: '与证件一致', en: 'as on the card' },
  {
    field: 'idNumber',
    required: true,
    width: 24,
    words: [],
    zh: '18 位，列格式为文本',
    en: '18 characters, the column formatted as text',
  },
  {
    field: 'phone',
    required: false,
    width: 16,
    words: [],
    zh: '本人手机号，可留空',
    en: 'the person’s own, may be left empty',
  },
  {
    field: 'plan',
    required: true,
    width: 20,
    words: [],
    zh: '代码或名称，多个用顿号隔开，份数写作 CI*2',
    en: 'codes or names; several are divided by commas, units as in CI*2',
  },
  { field: 'units', required: false, width: 8, words: [], zh: '整数，留空为 1', en: 'a whole number; empty is 1' },
  {
    field: 'consent',
    required: true,
    width: 8,
    words: ['yes', 'no'],
    zh: '本人自愿参加',
    en: 'the person joins of their own will',
  },
  {
    field: 'relation',
    required: false,
    width: 12,
    words: ['contract', 'dispatched', 'temporary', 'gig', 'retired', 'left'],
    zh: '留空为合同制',
    en: 'empty is a contract',
  },
  {
    field: 'category',
    required: false,
    width: 12,
    words: ['worker', 'staff'],
    zh: '女职工退休年龄的依据，留空为工人',
    en: 'decides when a woman retires; empty is worker',
  },
  {
    field: 'insured',
    required: false,
    width: 12,
    words: ['insured', 'notInsured'],
    zh: '留空为职工医保',
    en: 'empty is the insurance of employees',
  },
  {
    field: 'leftOn',
    required: false,
    width: 14,
    words: [],
    zh: '年-月-日，在职的留空',
    en: 'year-month-day; empty while in service',
  },
];

const SHEETS = {
  zh: { roster: '名单', plans: '参保计划', help: '填写说明' },
  en: { roster: 'Roster', plans: 'Plans', help: 'How to fill in' },
} as const;
const READY_LINES = 200;
const LATIN = /^[\x20-\x7e]+$/;

/** The spelling that is shown: the first Chinese one, or the first Latin one. */
const spelled = (spellings: readonly string[], language: FileLanguage): string =>
  spellings.find((spelling) => LATIN.test(spelling) === (language === 'en')) ?? spellings[0] ?? '';

/** Nothing of it is a roster’s heading line: the reader passes these sheets over. */
const helpRows = ({ headings, words }: RosterWords, language: FileLanguage): readonly (readonly string[])[] => [
  language === 'zh' ? ['列', '填写要求', '可用的写法'] : ['Column', 'What stands in it', 'Words that are read'],
  ...COLUMNS.map(({ field, required, words: allowed, ...help }) => [
    `${spelled(headings[field], language)}${required ? ' *' : ''}`,
    help[language],
    allowed.map((word) => words[word].slice(0, 4).join(' / ')).join('；'),
  ]),
];

const planRows = (plans: readonly OfferedPlan[], language: FileLanguage): readonly (readonly string[])[] => [
  language === 'zh' ? ['代码', '名称', '每份会费（元）', '份数范围'] : ['Code', 'Name', 'Yuan a unit', 'Units'],
  ...plans.map(({ code, name, contributionFen, units }) => [
    code,
    name[language],
    formatYuan(contributionFen),
    `${String(units.least)}–${String(units.most)}`,
  ]),
];

/** A roster to fill in, the plans on sale, and what is read in which column. */
export const rosterTemplate = (
  words: RosterWords,
  plans: readonly OfferedPlan[],
  language: FileLanguage,
): readonly TemplateSheet[] => {
  const names = SHEETS[language];
  const headings = COLUMNS.map(
    ({ field, required }) => `${spelled(words.headings[field], language)}${required ? '*' : ''}`,
  );
  return [
    { name: names.roster, widths: COLUMNS.map(({ width }) => width), rows: [headings], readyLines: READY_LINES },
    { name: names.plans, widths: [10, 28, 16, 12], rows: planRows(plans, language) },
    { name: names.help, widths: [18, 44, 60], rows: helpRows(words, language) },
  ];
};
