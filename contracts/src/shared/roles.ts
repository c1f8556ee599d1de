import { z } from 'zod';

/** Who may do what is said per operation in `contracts/src/<service>/http.ts`; anything not said is denied. */
export const ROLES = [
  'member',
  'clerk',
  'reviewer',
  'office-head',
  'cashier',
  'accountant',
  'supervisor',
  'system-administrator',
  'service',
] as const;
export const RoleSchema = z.enum(ROLES);
export type Role = z.output<typeof RoleSchema>;

/** Roles that people hold. `service` is held by a service that asks another one: it is nobody's post, and never held beside one. */
export type PersonRole = Exclude<Role, 'service'>;
export const PERSON_ROLES: readonly PersonRole[] = ROLES.filter((role) => role !== 'service');
export const isService = ({ roles }: Pick<Principal, 'roles'>): boolean => roles.includes('service');

/** The verified caller. `personId` ties a member to a person, `employerIds` a clerk to the employers they act for. */
export interface Principal {
  readonly subject: string;
  readonly roles: readonly Role[];
  readonly personId?: string;
  /** What the person is called, as whoever signs them in says it. Never stored in the clear, never logged. */
  readonly name?: string;
  readonly employerIds: readonly string[];
  /** Societies that staff of the office act in; absent: none. */
  readonly societies?: readonly string[];
  /** Grade of a reviewer, which says how much they may decide; absent: the lowest. */
  readonly grade?: string;
  /** Whom the caller stands in for in this request; `roles` are then those of the grant alone. */
  readonly actingFor?: { readonly subject: string; readonly ownRoles: readonly Role[] };
}
