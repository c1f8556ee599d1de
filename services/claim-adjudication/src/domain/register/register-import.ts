import type { RegisterName } from '@huji/contracts/claim-adjudication/registers.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { RegisterPart } from './register-decider.ts';
import type { RowDifference } from './register-difference.ts';
import type { RegisterRow } from './register.ts';

/** What an import would make of a register, until two people have decided on it. */
export interface RegisterImport {
  readonly register: RegisterName;
  readonly base: number;
  readonly from: CivilDate;
  readonly holdsFrom: CivilDate;
  readonly parts: readonly RegisterPart[];
  /** Pages of differences. */
  readonly pages: number;
}

/** A part of the register as it would stand, or a page of what would change. */
export type RegisterImportPage =
  { readonly rows: readonly RegisterRow[] } | { readonly differences: readonly RowDifference[] };
