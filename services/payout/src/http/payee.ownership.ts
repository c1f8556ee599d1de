import { notFound } from '@huji/chassis/http/refused.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Payee } from '../domain/payee.ts';

const READ_ALL: readonly Principal['roles'][number][] = ['cashier', 'supervisor'];

export const ownsPayee = (principal: Principal, { owner }: Payee): boolean =>
  owner.kind === 'person'
    ? principal.roles.includes('member') && owner.personId === principal.personId
    : principal.roles.includes('clerk') && principal.employerIds.includes(owner.employerId);

/** Somebody else's payee does not exist, for those who may not know of it. @throws Refused */
export const requireReadable = (principal: Principal, payee: Payee | undefined): Payee => {
  if (payee === undefined || payee.state === 'none') throw notFound('the payee');
  const mayRead = ownsPayee(principal, payee) || principal.roles.some((role) => READ_ALL.includes(role));
  if (!mayRead) throw notFound('the payee');
  return payee;
};

/** @throws Refused */
export const requireOwned = (principal: Principal, payee: Payee | undefined): Payee => {
  if (payee === undefined || !ownsPayee(principal, payee)) throw notFound('the payee');
  return payee;
};
