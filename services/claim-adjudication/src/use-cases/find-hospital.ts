import { namingsOfRow, namingsOfText } from '../domain/claim/claim-hospital.ts';
import type { RegisterRow } from '../domain/register/register.ts';
import type { Parts } from './parts.ts';

/** What somebody typed for a hospital: the row of the register it means, where it means one, and how claims may name it. */
export interface FoundHospital {
  readonly row: RegisterRow | null;
  readonly namings: readonly string[];
}

/** By code, name or other name, of whatever time: claims of long ago are looked for as well. */
export const findHospital = async ({ registers, clock }: Parts, text: string): Promise<FoundHospital> => {
  const index = await registers.index('hospital');
  const today = index.byName(text, clock.today());
  const row = index.row(text) ?? index.rowNamed(text) ?? (today === null ? undefined : index.row(today.code)) ?? null;
  return { row, namings: row === null ? namingsOfText(text) : namingsOfRow(row) };
};
