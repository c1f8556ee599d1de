import { forbidden, refused, type Refused } from '@huji/chassis/http/refused.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Payee, PayeeOwner } from '../domain/payee.ts';
import { findPayeeId } from '../use-cases/find-payee-id.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readPayee } from '../use-cases/read-payee.ts';
import { actsFor } from '../views/employer-clerks.ts';

const READ_ALL: readonly Principal['roles'][number][] = ['cashier', 'supervisor'];

const unknown = (): Refused => refused({ code: 'payee_unknown', detail: 'there is no such payee' });

/** Whose account the caller may register: their own, or that of an employer they act for. @throws Refused */
export const ownerFor = async (
  { views: { employerClerks } }: Parts,
  principal: Principal,
  employerId: string | undefined,
): Promise<PayeeOwner> => {
  if (employerId !== undefined) {
    if (!(await actsFor(employerClerks, principal, employerId)))
      throw forbidden('the caller does not act for this employer');
    return { type: 'employer', employerId };
  }
  if (!principal.roles.includes('member') || principal.personId === undefined) {
    throw forbidden('an account is registered by the member, or for an employer by its clerk');
  }
  return { type: 'person', personId: principal.personId };
};

export const ownsPayee = async (
  { views: { employerClerks } }: Parts,
  principal: Principal,
  { owner }: Payee,
): Promise<boolean> =>
  owner.type === 'employer'
    ? actsFor(employerClerks, principal, owner.employerId)
    : owner.type === 'person' && principal.roles.includes('member') && owner.personId === principal.personId;

/** The person a member's token names. @throws Refused where it names none */
export const ownPersonOf = ({ personId }: Principal): string => {
  if (personId === undefined) throw forbidden('the sign-in names no person of the register');
  return personId;
};

/** The caller's own account. @throws Refused `payee_unknown` where none is registered */
export const requireOwn = async (parts: Parts, principal: Principal): Promise<Payee> => {
  const owner = { type: 'person', personId: ownPersonOf(principal) } as const;
  const payee = await readPayee(parts, await findPayeeId(parts, owner));
  if (payee === null || payee.state === 'none') throw unknown();
  return payee;
};

/** Whoever handles money sees a payee and not whose it is; the owner and supervisors do. */
export const seesPerson = ({ roles }: Principal): boolean => !roles.includes('cashier');

/** Somebody else's payee does not exist, for those who may not know of it. @throws Refused */
export const requireReadable = async (parts: Parts, principal: Principal, payee: Payee | null): Promise<Payee> => {
  if (payee === null || payee.state === 'none') throw unknown();
  const mayRead = principal.roles.some((role) => READ_ALL.includes(role)) || (await ownsPayee(parts, principal, payee));
  if (!mayRead) throw unknown();
  return payee;
};

/** @throws Refused */
export const requireOwned = async (parts: Parts, principal: Principal, payee: Payee | null): Promise<Payee> => {
  if (payee === null || !(await ownsPayee(parts, principal, payee))) throw unknown();
  return payee;
};
