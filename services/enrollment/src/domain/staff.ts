import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';

/** An account of the office as its token named it: whose it is, and which posts it holds where. */
export interface KnownStaff {
  readonly subject: string;
  readonly personId: string;
  /** Sealed under the key of the person; null: the token named nobody, or the key is gone. */
  readonly name: string | null;
  readonly roles: readonly Role[];
  readonly societies: readonly string[];
  readonly seenOn: CivilDate;
  /** The last day on which it is kept. */
  readonly keptUntil: string;
}
export type Staff = KnownStaff | null;

export interface StaffCommand {
  readonly type: 'note';
  readonly staff: KnownStaff;
}
export interface StaffEvent {
  readonly type: 'noted';
  readonly staff: KnownStaff;
}
