import type { Words } from '../shared/bilingual.ts';
import { wordsOf } from './reason-codes.ts';

interface FindingWords {
  /** What is wrong; `{part}` is the offending character or part, `{lines}` other lines of the file. */
  readonly is: Words;
  /** What is wanted instead. */
  readonly wanted: Words;
}

const AS_TEXT: Words = {
  zh: '把整列设为「文本」格式后重新填写完整号码',
  en: 'format the column as text, then enter the whole numbers again',
};
const NUMBERS: Words = {
  zh: '18 位居民身份证号、港澳台居民居住证号或外国人永久居留身份证号',
  en: 'the 18 characters of a resident’s identity card, a residence permit of Hong Kong, Macao or Taiwan, or a foreigner’s card',
};
const A_DAY: Words = { zh: '年-月-日，例如 2025-05-01', en: 'year-month-day, such as 2025-05-01' };
const A_NAME: Words = {
  zh: '证件上的姓名：汉字、字母和间隔号，最多 60 个字',
  en: 'the name on the card: characters, letters and dots, at most 60',
};
const NUMBER_OF_CARD: Words = { zh: '请对照证件核对', en: 'compare it with the card' };

/**
 * What is wrong with a cell, a number or a name of a roster: reading or identity. It holds up the submission until it is
 * mended or its row is left out. Codes are for ever.
 */
export const CELL_FINDINGS = {
  NAME_MISSING: { is: { zh: '姓名不能为空', en: 'the name is missing' }, wanted: A_NAME },
  NAME_CHARACTERS: {
    is: { zh: '姓名中有不能识别的字符「{part}」', en: 'the name holds {part}, which no name has' },
    wanted: A_NAME,
  },
  NAME_TOO_LONG: { is: { zh: '姓名超过 60 个字', en: 'the name has more than 60 characters' }, wanted: A_NAME },
  ID_MISSING: { is: { zh: '证件号码不能为空', en: 'the ID number is missing' }, wanted: NUMBERS },
  ID_LENGTH: {
    is: { zh: '证件号码是 {part} 位，应为 18 位', en: 'the ID number has {part} characters, not 18' },
    wanted: NUMBERS,
  },
  ID_CHARACTERS: {
    is: { zh: '证件号码中有不应出现的字符「{part}」', en: 'the ID number holds {part}' },
    wanted: NUMBERS,
  },
  ID_OF_15: {
    is: { zh: '15 位身份证号已于 2013 年停用', en: 'numbers of 15 digits ended in 2013' },
    wanted: {
      zh: '请填写现用身份证上的 18 位号码：第 7 位前补 19，末位为校验码，以证件为准',
      en: 'the 18 characters on the card in use: 19 before the birth year, and the check character at the end',
    },
  },
  ID_OTHER_PAPER: {
    is: { zh: '这是{part}号码，不能用于参保', en: 'this is the number of another paper: {part}' },
    wanted: NUMBERS,
  },
  ID_REGION: {
    is: { zh: '证件号码的地区代码「{part}」不存在', en: 'the ID number begins with {part}, which is no region' },
    wanted: NUMBER_OF_CARD,
  },
  ID_DATE: {
    is: {
      zh: '证件号码中的出生日期「{part}」不存在或晚于今天',
      en: 'the ID number says {part}, which is no day of birth',
    },
    wanted: NUMBER_OF_CARD,
  },
  ID_DIGITS_LOST: {
    is: { zh: '电子表格丢失了证件号码的末几位', en: 'the spreadsheet lost the last digits of the ID numbers' },
    wanted: AS_TEXT,
  },
  ONE_NUMBER_TWO_NAMES: {
    is: {
      zh: '同一证件号码在第 {lines} 行写了另一姓名',
      en: 'the same ID number stands in line {lines} with another name',
    },
    wanted: { zh: '核对姓名和证件号码，改正写错的一行', en: 'compare names and numbers, and mend the wrong line' },
  },
  ONE_PERSON_TWO_NUMBERS: {
    is: {
      zh: '同一姓名和手机号在第 {lines} 行写了另一证件号码',
      en: 'the same name and phone stand in line {lines} with another ID number',
    },
    wanted: {
      zh: '核对证件号码；如确为两人，请各填本人手机号',
      en: 'compare the numbers; two persons each state a phone of their own',
    },
  },
  PHONE_FORM: {
    is: { zh: '电话号码格式不正确', en: 'not a phone number' },
    wanted: {
      zh: '11 位手机号，或区号加固定电话；没有可留空',
      en: 'a mobile of 11 digits or a landline; none may be left empty',
    },
  },
  PHONE_DIGITS_LOST: {
    is: { zh: '电子表格丢失了电话号码的末几位', en: 'the spreadsheet lost the last digits of the phone number' },
    wanted: AS_TEXT,
  },
  DATE_AMBIGUOUS: {
    is: { zh: '日期「{part}」分不清年、月、日', en: '{part} does not say which is year, month and day' },
    wanted: A_DAY,
  },
  DATE_SERIAL: {
    is: { zh: '「{part}」是数字，不是日期', en: '{part} is a number, not a date' },
    wanted: { zh: '把单元格设为「日期」格式，或写成 2025-05-01', en: 'format the cell as a date, or write 2025-05-01' },
  },
  DATE_PART_MISSING: {
    is: { zh: '日期「{part}」不完整', en: '{part} is no whole date' },
    wanted: A_DAY,
  },
  DATE_FORM: { is: { zh: '「{part}」不是日期', en: '{part} is not a date' }, wanted: A_DAY },
  DATE_NOT_IN_CALENDAR: {
    is: { zh: '日历中没有「{part}」这一天', en: '{part} is not a day of the calendar' },
    wanted: A_DAY,
  },
  WORD_UNKNOWN: {
    is: { zh: '「{part}」无法识别', en: '{part} is not known here' },
    wanted: { zh: '用模板中列出的写法', en: 'one of the words that the template lists' },
  },
  UNITS_FORM: {
    is: { zh: '份数应为整数', en: 'units are a whole number' },
    wanted: { zh: '0 至 99 的整数', en: 'a whole number from 0 to 99' },
  },
  PLAN_MISSING: {
    is: { zh: '没有写参保计划', en: 'no plan is named' },
    wanted: { zh: '参保计划的代码或名称', en: 'code or name of a plan' },
  },
  PLAN_UNREADABLE: {
    is: { zh: '参保计划「{part}」不是代码，也不是名称', en: '{part} is neither code nor name of a plan' },
    wanted: { zh: '模板「参保计划」中列出的代码或名称', en: 'a code or a name that the template lists' },
  },
  CELL_ERROR: {
    is: { zh: '单元格显示错误值「{part}」', en: 'the cell shows the error {part}' },
    wanted: { zh: '填写内容本身', en: 'the content itself' },
  },
  FORMULA_WITHOUT_VALUE: {
    is: { zh: '单元格是公式且没有保存的结果', en: 'the cell is a formula without a saved result' },
    wanted: { zh: '用「选择性粘贴—数值」代替公式', en: 'paste values in the place of the formula' },
  },
  CELL_CHARACTERS: {
    is: { zh: '单元格中有控制字符或乱码', en: 'the cell holds control characters, or characters that were lost' },
    wanted: { zh: '重新填写该单元格', en: 'enter the cell again' },
  },
  CELL_TOO_LONG: {
    is: { zh: '单元格内容过长', en: 'the cell holds too much text' },
    wanted: { zh: '最多 200 个字', en: 'at most 200 characters' },
  },
  CELLS_SHIFTED: {
    is: { zh: '本行的列数与标题不一致', en: 'the line has another number of columns than the headings' },
    wanted: {
      zh: '一行只写一个人；内容中有分隔符时加英文双引号',
      en: 'one person a line; a cell that holds the separator stands between double quotes',
    },
  },
  SHEET_HEADINGS_MISSING: {
    is: {
      zh: '本工作表有人员证件号码，但缺少标题「{part}」，没有读取',
      en: 'the sheet holds ID numbers but has no heading {part}: it was not read',
    },
    wanted: {
      zh: '补上标题再上传；不是名单的工作表请删除或隐藏',
      en: 'the headings, then upload again; a sheet that is no roster may be deleted or hidden',
    },
  },
} as const satisfies Readonly<Record<string, FindingWords>>;
export type CellFindingCode = keyof typeof CELL_FINDINGS;
export const CELL_FINDING_CODES = Object.keys(CELL_FINDINGS) as [CellFindingCode, ...CellFindingCode[]];

/** What of a number does not hold: `checksum` of it alone, `date` of it and the calendar, the others of it and what is stated beside it. */
export type IdNumberFault = 'form' | 'date' | 'checksum' | 'birthOn' | 'sex';

const ID_FAULTS: Readonly<Record<IdNumberFault, FindingWords>> = {
  form: { is: { zh: '证件号码不是 18 位', en: 'the ID number has not 18 characters' }, wanted: NUMBERS },
  date: {
    is: {
      zh: '证件号码第 7 至 14 位不是日历中的一天',
      en: 'characters 7 to 14 of the ID number are no day of the calendar',
    },
    wanted: NUMBER_OF_CARD,
  },
  checksum: {
    is: {
      zh: '证件号码的校验码（末位）对不上，有一位写错了',
      en: 'the check character at the end of the ID number does not fit: one of its characters is wrong',
    },
    wanted: { zh: '请对照证件逐位核对 18 位', en: 'compare all 18 characters with the card' },
  },
  birthOn: {
    is: {
      zh: '证件号码中的出生日期与所填的出生日期不同',
      en: 'the ID number says another day of birth than is stated',
    },
    wanted: { zh: '请对照证件，改正号码或出生日期', en: 'compare with the card; mend the number or the day of birth' },
  },
  sex: {
    is: { zh: '证件号码表示的性别与所填的性别不同', en: 'the ID number says another sex than is stated' },
    wanted: { zh: '请对照证件，改正号码或性别', en: 'compare with the card; mend the number or the sex' },
  },
};

const ROW_WANTED = {
  PLAN_UNKNOWN: { zh: '起始日在售的计划，见模板', en: 'a plan on sale on the start date; the template lists them' },
  DUPLICATE_ROW: { zh: '只留一行', en: 'one of the rows only' },
  NO_CONSENT: { zh: '本人自愿的写「是」', en: 'yes, where the person joins of their own will' },
} as const satisfies Readonly<Record<string, Words>>;

/** A row that stands and will not count, and why; those that somebody must mend first. */
export const UNCOUNTED_ROWS = ['INVALID_ID', 'PLAN_UNKNOWN', 'DUPLICATE_ROW', 'NO_CONSENT'] as const;
export type UncountedRow = (typeof UNCOUNTED_ROWS)[number];

/** Why a row will not count, and what is wanted: of a number, which of its faults it has. */
export const uncountedWords = (code: UncountedRow, fault: IdNumberFault | null): FindingWords =>
  code === 'INVALID_ID' ? ID_FAULTS[fault ?? 'checksum'] : { is: wordsOf(code), wanted: ROW_WANTED[code] };

/** What the reader of a roster did that its writer may not expect. It holds up nothing. */
export const ROSTER_NOTES = {
  CONSENT_MISSING: {
    zh: '没有「自愿」一列，各行的人都不计入人数',
    en: 'there is no column of consent: nobody of the rows counts',
  },
  ROWS_PASSED_OVER: { zh: '合计、说明等行未读取', en: 'lines of totals and notes were passed over' },
  HEADINGS_REPEATED: { zh: '重复的标题行未读取', en: 'repeated headings were passed over' },
  PLAN_CARRIED_DOWN: { zh: '空白的参保计划沿用上一行', en: 'an empty plan was taken from the line above' },
  ROWS_HIDDEN: { zh: '隐藏的行也已读取', en: 'hidden rows were read as well' },
  SHEET_HIDDEN: { zh: '隐藏的工作表未读取', en: 'a hidden sheet was not read' },
  SHEET_WITHOUT_ROSTER: {
    zh: '没有名单标题的工作表未读取',
    en: 'a sheet without the headings of a roster was not read',
  },
  FORMULAS_NOT_EVALUATED: {
    zh: '公式未计算，采用文件中保存的结果',
    en: 'formulas were not evaluated; the results saved in the file were read',
  },
} as const satisfies Readonly<Record<string, Words>>;
export type RosterNoteCode = keyof typeof ROSTER_NOTES;
export const ROSTER_NOTE_CODES = Object.keys(ROSTER_NOTES) as [RosterNoteCode, ...RosterNoteCode[]];

/** Of the column that is added to a file that goes back; a file that comes with it is read without it. */
export const FINDINGS_HEADING: Words = { zh: '问题', en: 'Findings' };
/** Heading of the column beside it: what the row would come to. */
export const FORESEEN_HEADING: Words = { zh: '今天缴清时的观察期', en: 'Waiting if paid today' };
/** In that column, while nobody answers. */
export const FORESEEN_UNKNOWN: Words = {
  zh: '暂时查不到，请稍后重新取回',
  en: 'Not known just now; get the file again later',
};

interface FindingParts {
  readonly part?: string | undefined;
  readonly lines?: readonly number[] | undefined;
}

const LINES_NAMED_MAX = 5;

const filled = (text: string, { part = '…', lines = [] }: FindingParts): string => {
  const named = lines.slice(0, LINES_NAMED_MAX).join(', ');
  return text
    .replaceAll('{part}', () => part)
    .replaceAll('{lines}', () => (lines.length > LINES_NAMED_MAX ? `${named} …` : named));
};

/** The words of a finding, with its part filled in; of many at once, without. */
export const findingWords = (code: CellFindingCode, parts: FindingParts): FindingWords => {
  const { is, wanted } = CELL_FINDINGS[code];
  return { is: { zh: filled(is.zh, parts), en: filled(is.en, parts) }, wanted };
};
