import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { DeputisedRole } from '@huji/contracts/shared/deputising.ts';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';

/** Who stands in for whom: in which post, where, from when to when. */
export interface DeputyGrant {
  readonly deputy: { readonly subject: string; readonly personId: string; readonly roles: readonly Role[] };
  readonly absent: { readonly subject: string; readonly personId: string };
  readonly role: DeputisedRole;
  readonly societies: readonly string[];
  readonly firstOn: CivilDate;
  readonly lastOn: CivilDate;
  readonly reason: string;
}

export interface GrantedDeputy extends DeputyGrant {
  /** The two people of the office: who proposed it, who confirmed it. */
  readonly grantedBy: readonly [Hand, Hand];
  /** From that day on it is not in force, whatever its last day. */
  readonly endedOn?: CivilDate;
}
export type Deputy = GrantedDeputy | null;

export type DeputyCommand =
  | { readonly type: 'grant'; readonly grant: DeputyGrant; readonly grantedBy: readonly [Hand, Hand] }
  | { readonly type: 'end'; readonly on: CivilDate };

export type DeputyEvent =
  { readonly type: 'granted'; readonly deputy: GrantedDeputy } | { readonly type: 'ended'; readonly on: CivilDate };
