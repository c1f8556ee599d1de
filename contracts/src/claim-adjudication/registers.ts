import type { Words } from '../shared/bilingual.ts';

/** What claims name and the office keeps: hospitals, and illnesses by ICD-10. */
export const REGISTERS = ['hospital', 'illness'] as const;
export type RegisterName = (typeof REGISTERS)[number];

/** Of one register; beyond it a file is too large. */
export const REGISTER_ROWS_MAX = 60_000;
/** A larger file is read after its request was answered: some 4,000 rows. */
export const REGISTER_AT_ONCE_BYTES_MAX = 256 * 1024;
/** Of one file. */
export const REGISTER_BYTES_MAX = 20 * 1024 * 1024;
export const REGISTER_NAME_MAX = 100;
export const REGISTER_CODE_MAX = 20;
export const REGISTER_ALIASES_MAX = 20;

export const HOSPITAL_LEVELS = ['provincial', 'municipal', 'district', 'other'] as const;
export type HospitalLevel = (typeof HOSPITAL_LEVELS)[number];

/** What an import would do to a row. */
export const ROW_CHANGES = ['added', 'changed', 'ended'] as const;
export type RowChange = (typeof ROW_CHANGES)[number];

/** Why a cell of a file is not taken. A row with such a cell changes nothing, and nothing of its file is proposed. */
export const REGISTER_CELL_FAULTS = {
  CODE_MISSING: { zh: '缺少编码', en: 'The code is missing' },
  CODE_FORM: {
    zh: '编码格式不对：医院为字母和数字，疾病为字母后接两位数字',
    en: 'No code: letters and digits for a hospital, a letter and two digits first for an illness',
  },
  CODE_TWICE: { zh: '编码与前面的行重复', en: 'The code stands in an earlier row' },
  NAME_MISSING: { zh: '缺少名称', en: 'The name is missing' },
  TEXT_TOO_LONG: { zh: '文字太长', en: 'The text is too long' },
  TEXT_DAMAGED: { zh: '文字中有乱码', en: 'The text holds characters that were lost' },
  ALIASES_TOO_MANY: { zh: '别名太多', en: 'There are too many aliases' },
  GRADE_UNKNOWN: { zh: '等级应为三级、二级、一级或未定级', en: 'The grade is none of 3, 2, 1 or ungraded' },
  LEVEL_UNKNOWN: {
    zh: '级别应为省级、市级、区县级或其他',
    en: 'The level is none of provincial, municipal, district or other',
  },
  DAY_FORM: { zh: '日期不对，例如 2025-05-21', en: 'No day, such as 2025-05-21' },
  DAYS_TURNED: { zh: '定点止日早于起日', en: 'The designation ends before it begins' },
} as const satisfies Readonly<Record<string, Words>>;
export type RegisterCellFault = keyof typeof REGISTER_CELL_FAULTS;
