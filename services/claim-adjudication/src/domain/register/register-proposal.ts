import type { RegisterName } from '@huji/contracts/claim-adjudication/registers.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { RowEdit } from './register.ts';

export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly ended: number;
  readonly unchanged: number;
}

/** What one person wants of a register, and the head of office has to confirm. */
export type Wanted =
  | {
      readonly type: 'import';
      readonly register: RegisterName;
      readonly importId: string;
      readonly effectiveOn: CivilDate;
      readonly base: number;
      readonly counts: ImportCounts;
      /** SHA-256 of the file. */
      readonly sha256: string;
    }
  | { readonly type: 'edit'; readonly register: RegisterName; readonly edit: RowEdit; readonly reason: string };
