import { notFound } from '@huji/chassis/http/refused.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Payee } from '../domain/payee.ts';
import type { PayoutStores } from '../stores.ts';
import { actsFor } from '../views/employer-clerks.ts';

const READ_ALL: readonly Principal['roles'][number][] = ['cashier', 'supervisor'];

export const ownsPayee = async (
  { employerClerks }: PayoutStores,
  principal: Principal,
  { owner }: Payee,
): Promise<boolean> =>
  owner.kind === 'person'
    ? principal.roles.includes('member') && owner.personId === principal.personId
    : actsFor(employerClerks, principal, owner.employerId);

/** Somebody else's payee does not exist, for those who may not know of it. @throws Refused */
export const requireReadable = async (
  stores: PayoutStores,
  principal: Principal,
  payee: Payee | undefined,
): Promise<Payee> => {
  if (payee === undefined || payee.state === 'none') throw notFound('the payee');
  const mayRead =
    principal.roles.some((role) => READ_ALL.includes(role)) || (await ownsPayee(stores, principal, payee));
  if (!mayRead) throw notFound('the payee');
  return payee;
};

/** @throws Refused */
export const requireOwned = async (
  stores: PayoutStores,
  principal: Principal,
  payee: Payee | undefined,
): Promise<Payee> => {
  if (payee === undefined || !(await ownsPayee(stores, principal, payee))) throw notFound('the payee');
  return payee;
};
