import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { SubmittedRow } from '@huji/contracts/enrollment/events.ts';

/** A row as it was read: its form is sound, its ID number may still fail the check (`idFault`). */
export interface ReadRow {
  readonly rowNo: number;
  /** Line of the file, or position in the array. */
  readonly line: number;
  /** Of a workbook. */
  readonly sheet?: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string | null;
  readonly birthOn: CivilDate;
  readonly sex: 'male' | 'female';
  readonly category: SubmittedRow['category'];
  readonly relation: SubmittedRow['relation'];
  readonly leftOn: CivilDate | null;
  readonly insured: boolean;
  readonly consent: boolean;
  readonly plan: string;
  readonly units: number;
  readonly idFault: boolean;
}

/** A row as it is kept: nothing that identifies a person but keyed hashes, and ciphertext until the person is known. */
export interface KeptRow extends Omit<ReadRow, 'name' | 'idNumber' | 'phone'> {
  readonly key: string;
  readonly identity: string;
  readonly personId: string | null;
  /**
   * Name, number and phone as they were typed, as one text: under the key of the batch until the row is identified, then under
   * that of the person. Null where the employer covers the person and the register has the same: it is shown from there.
   */
  readonly sealed: string | null;
}

/** The person a clerk may be told: of a draft only one the employer covers. */
export const shownPersonId = (
  { personId, sealed }: Pick<KeptRow, 'personId' | 'sealed'>,
  of: 'draft' | 'submission',
): string | undefined => (sealed === null || of === 'submission' ? (personId ?? undefined) : undefined);

export const toSubmittedRow = (
  {
    rowNo,
    plan,
    units,
    birthOn,
    sex,
    category,
    relation,
    leftOn,
    insured,
    consent,
    idFault,
  }: Omit<ReadRow, 'line' | 'name' | 'idNumber' | 'phone'>,
  personId: string,
): SubmittedRow => {
  const row = { rowNo, personId, plan, units, birthOn, sex, category, relation, insured, consent, idFault };
  return leftOn === null ? row : { ...row, leftOn };
};

/** In runs of at most `size`, in order. */
export const partsOf = <Row>(rows: readonly Row[], size: number): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => rows.slice(index * size, (index + 1) * size));
