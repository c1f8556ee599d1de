import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { StaffDuties } from '../duties/duties.ts';
import { refused } from '../http/refused.ts';

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
