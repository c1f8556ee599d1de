import type { RegisterName } from '@huji/contracts/claim-adjudication/registers.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { ImportCounts } from './register-proposal.ts';
import type { RegisterPart } from './register-decider.ts';
import type { RowDifference } from './register-difference.ts';
import type { CellRefusal } from './register-sheet.ts';
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

/** What came of a large file, as a small one is answered at once; for whoever sent it. */
export type RegisterImportOutcome = { readonly register: RegisterName; readonly begunBy: string } & (
  | {
      readonly ok: true;
      readonly counts: ImportCounts & { readonly refused: number };
      readonly refusals: readonly CellRefusal[];
      /** Null: nothing is proposed. */
      readonly proposalId: string | null;
    }
  | {
      readonly ok: false;
      /** Code of `problems.yaml`. */
      readonly code: string;
      readonly detail: string;
      readonly data?: Readonly<Record<string, unknown>>;
    }
);

/** A part of the register as it would stand, a page of what would change, or what came of a large file. */
export type RegisterImportPage =
  | { readonly rows: readonly RegisterRow[] }
  | { readonly differences: readonly RowDifference[] }
  | { readonly outcome: RegisterImportOutcome };
