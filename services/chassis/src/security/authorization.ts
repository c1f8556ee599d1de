import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { refused } from '../http/refused.ts';

/** Denied unless the contract names one of the caller's roles. @throws Refused `forbidden` */
export const authorize = (operation: Operation, principal: Principal): void => {
  const { allow, operationId } = operation;
  if (allow === 'public') return;
  if (principal.roles.some((role) => allow.includes(role))) return;
  throw refused({ code: 'forbidden', detail: `${operationId} needs one of the roles ${allow.join(', ')}` });
};
