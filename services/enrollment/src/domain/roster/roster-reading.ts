import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { toHalfWidth } from '@huji/contracts/shared/half-width.ts';
import { readResidentId } from '@huji/contracts/shared/resident-id.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { IdNumberFault } from '@huji/contracts/enrollment/finding-codes.ts';
import type { CellFinding } from './roster-finding.ts';
import type { ReadRow } from './roster-row.ts';

/** What a person typed, with words already turned into values; null where nothing stands. */
export interface TypedRow extends Omit<ReadRow, 'rowNo' | 'birthOn' | 'sex' | 'idFault' | 'phone'> {
  readonly phone: string | null;
  readonly birthOn: CivilDate | null;
  readonly sex: 'male' | 'female' | null;
}

const PHONE = /^(\+?86)?1\d{10}$/;
const LANDLINE = /^0\d{2,3}-?\d{7,8}$/;

export interface RosterReading {
  readonly rows: readonly ReadRow[];
  readonly faults: readonly CellFinding[];
}

interface StatedPerson {
  readonly birthOn: CivilDate;
  readonly sex: 'male' | 'female';
}

/** What does not hold: the number itself, or what it says beside the day of birth and the sex that are stated. Null: it holds. */
export const idFaultOf = (
  id: ReturnType<typeof readResidentId>,
  { birthOn, sex }: StatedPerson,
): IdNumberFault | null => {
  if (!id.ok) return id.fault;
  if (id.birthOn !== birthOn) return 'birthOn';
  return id.sex === sex ? null : 'sex';
};

/** The number fails its check, or says another day of birth or another sex than is stated. */
export const isIdFault = (id: ReturnType<typeof readResidentId>, stated: StatedPerson): boolean =>
  idFaultOf(id, stated) !== null;

/** Why the number of a row is marked; null where it is not. */
export const numberFaultOf = ({
  idNumber,
  ...stated
}: Pick<ReadRow, 'idNumber' | 'birthOn' | 'sex'>): IdNumberFault | null => idFaultOf(readResidentId(idNumber), stated);

/**
 * A row whose number is read for what it says of birth and sex; null where it says no day and none is stated. A number that
 * fails its check is kept, marked, and comes back as `INVALID_ID`, so that it does not hold up the others.
 */
export const markedRow = (typed: TypedRow, rowNo: number): ReadRow | null => {
  const id = readResidentId(typed.idNumber);
  const birthOn = typed.birthOn ?? id.birthOn ?? null;
  const sex = typed.sex ?? id.sex ?? null;
  if (birthOn === null || sex === null) return null;
  const idFault = isIdFault(id, { birthOn, sex });
  return { ...typed, rowNo, idNumber: id.number, birthOn, sex, idFault };
};

const readRow = (typed: TypedRow, rowNo: number, faults: CellFinding[]): ReadRow | null => {
  const { line } = typed;
  const before = faults.length;
  const fault = (column: string, code: CellFinding['code'], part?: string): void => {
    faults.push({ line, column, code, ...present({ part }) });
  };
  const name = toHalfWidth(typed.name).replace(/\s+/g, ' ');
  if (name === '') fault('name', 'NAME_MISSING');
  const phone = typed.phone === null ? null : toHalfWidth(typed.phone).replace(/[\s-]/g, '');
  if (phone !== null && phone !== '' && !PHONE.test(phone) && !LANDLINE.test(phone)) fault('phone', 'PHONE_FORM');
  const id = readResidentId(typed.idNumber);
  if (!id.ok && id.fault === 'form') fault('idNumber', 'ID_LENGTH', String(id.number.length));
  else if (typed.birthOn === null && id.birthOn === undefined) fault('birthOn', 'ID_DATE', id.number.slice(6, 14));
  if (faults.length > before) return null;
  return markedRow({ ...typed, name, phone: phone === '' ? null : phone }, rowNo);
};

/** Rows as a programme sends them: form decides whether a row can be kept at all; whether it counts is the rules' affair. */
export const readRoster = (typed: readonly TypedRow[]): RosterReading => {
  const faults: CellFinding[] = [];
  const rows = typed.flatMap((row, index) => readRow(row, index + 1, faults) ?? []);
  return { rows: faults.length > 0 ? [] : rows, faults };
};
