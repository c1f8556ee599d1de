import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { StaffDuties } from '../duties/duties.ts';
import { refused } from '../http/refused.ts';

/** Whose grant it is: the societies that the token names. */
export type Granted = Pick<Principal, 'societies'>;

/**
 * Staff act in the societies that their token names, and in no other.
 * @throws Refused `society_not_granted`
 */
export const requireSociety = ({ societies = [] }: Granted, ...wanted: readonly string[]): void => {
  const missing = wanted.find((society) => !societies.includes(society));
  if (missing !== undefined)
    throw refused({
      code: 'society_not_granted',
      detail: `the token names no grant for the society ${missing}`,
      data: { society: missing },
    });
};

/** What is of another society is not there for whoever reads a list. What names no society is the whole office's. */
export const seesSocieties = ({ societies = [] }: Granted, wanted: readonly string[]): boolean =>
  wanted.every((society) => societies.includes(society));

/**
 * Denied unless the contract names one of the caller's roles, and the duties of the day give the step to one of them.
 * @throws Refused `forbidden` · `person_id_missing` · `roles_incompatible`
 */
export const authorize = (operation: Operation, principal: Principal, duties: StaffDuties, on: CivilDate): void => {
  const { allow, operationId } = operation;
  if (allow === 'public') return;
  duties.admit(principal, on);
  if (!principal.roles.some((role) => allow.includes(role)))
    throw refused({ code: 'forbidden', detail: `${operationId} needs one of the roles ${allow.join(', ')}` });
  if (!duties.mayDo(operationId, principal, on))
    throw refused({ code: 'forbidden', detail: `${operationId} is the duty of another role` });
};
