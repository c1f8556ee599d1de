import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { toHalfWidth } from '@huji/contracts/shared/half-width.ts';
import { readResidentId } from '@huji/contracts/shared/resident-id.ts';
import type { ReadRow } from './roster-row.ts';

/** What a person typed, with words already turned into values; null where nothing stands. */
export interface TypedRow extends Omit<ReadRow, 'rowNo' | 'birthOn' | 'sex' | 'idFault' | 'phone'> {
  readonly phone: string | null;
  readonly birthOn: CivilDate | null;
  readonly sex: 'male' | 'female' | null;
}

export interface RowFault {
  readonly line: number;
  /** Field of the row, or heading of the file. */
  readonly column: string;
  readonly zh: string;
  readonly en: string;
}

const PHONE = /^(\+?86)?1\d{10}$/;
const LANDLINE = /^0\d{2,3}-?\d{7,8}$/;

export interface RosterReading {
  readonly rows: readonly ReadRow[];
  readonly faults: readonly RowFault[];
}

const readRow = (typed: TypedRow, rowNo: number, faults: RowFault[]): ReadRow | null => {
  const { line } = typed;
  const before = faults.length;
  const name = toHalfWidth(typed.name).replace(/\s+/g, ' ');
  if (name === '') faults.push({ line, column: 'name', zh: '姓名不能为空', en: 'the name is missing' });
  const phone = typed.phone === null ? null : toHalfWidth(typed.phone).replace(/[\s-]/g, '');
  if (phone !== null && phone !== '' && !PHONE.test(phone) && !LANDLINE.test(phone))
    faults.push({ line, column: 'phone', zh: '手机号格式不正确', en: 'not a phone number' });
  const id = readResidentId(typed.idNumber);
  if (!id.ok && id.fault === 'form')
    faults.push({ line, column: 'idNumber', zh: '证件号码应为 18 位', en: 'an ID number has 18 characters' });
  const birthOn = typed.birthOn ?? id.birthOn ?? null;
  const sex = typed.sex ?? id.sex ?? null;
  if (birthOn === null && (id.ok || id.fault !== 'form'))
    faults.push({
      line,
      column: 'birthOn',
      zh: '证件号码中的出生日期不存在，请填写出生日期',
      en: 'the ID number holds no day of the calendar; state the birth date',
    });
  if (faults.length > before || birthOn === null || sex === null) return null;
  const idFault = !id.ok || id.birthOn !== birthOn || id.sex !== sex;
  return { ...typed, rowNo, name, idNumber: id.number, phone: phone === '' ? null : phone, birthOn, sex, idFault };
};

/**
 * Form decides whether a row can be kept at all; whether it counts is the rules' affair. A number that fails its check
 * is kept, marked, and comes back as `INVALID_ID`, so that it does not hold up the others.
 */
export const readRoster = (typed: readonly TypedRow[]): RosterReading => {
  const faults: RowFault[] = [];
  const rows = typed.flatMap((row, index) => readRow(row, index + 1, faults) ?? []);
  return { rows: faults.length > 0 ? [] : rows, faults };
};
