import { isActingClerk } from '@huji/contracts/enrollment/acting-clerk.ts';
import type { Principal, Role } from '@huji/contracts/shared/roles.ts';
import { requireSociety } from '@huji/chassis/security/authorization.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { refuseUnadmitted } from '../domain/employer-opening.ts';
import type { RegisteredEmployer } from '../domain/employer.ts';
import type { Parts } from '../use-cases/parts.ts';

const READERS: readonly Role[] = ['reviewer', 'office-head', 'cashier', 'accountant', 'supervisor'];

export const isOfficer = ({ roles }: Principal): boolean => roles.some((role) => READERS.includes(role));

/** Societies that an employer has asked to join. */
const societiesOf = ({ society, admissions }: RegisteredEmployer): readonly string[] => [
  society,
  ...admissions.map((each) => each.society),
];

/** The office sees the employers of the societies it acts in. */
export const seesEmployer = ({ societies = [] }: Principal, employer: RegisteredEmployer): boolean =>
  societiesOf(employer).some((society) => societies.includes(society));

/** `act`: only the bound clerk. `read`: the clerk, the office and the supervisors. */
export type Access = 'act' | 'read';

interface KnownEmployer {
  readonly employer: RegisteredEmployer;
  readonly revision: number;
}

export const isClerkOf = (employerId: string, employer: RegisteredEmployer, principal: Principal): boolean =>
  isActingClerk(principal, employerId, employer.clerk);

/** @throws Refused `employer_unknown`, `employer_not_yours`, `society_not_granted` */
export const requireEmployer = async (
  { documents }: Parts,
  employerId: string,
  principal: Principal,
  access: Access,
): Promise<KnownEmployer> => {
  const snapshot = await documents.employers.read(employerId);
  if (snapshot === null || snapshot.state === null)
    throw refused({ code: 'employer_unknown', detail: 'no such employer' });
  const isClerk = isClerkOf(employerId, snapshot.state, principal);
  if (!isClerk && !(access === 'read' && isOfficer(principal)))
    throw refused({ code: 'employer_not_yours', detail: 'the caller does not act for this employer' });
  if (!isClerk && !seesEmployer(principal, snapshot.state)) requireSociety(principal, snapshot.state.society);
  return { employer: snapshot.state, revision: snapshot.revision };
};

/** @throws Refused `employer_not_admitted` */
export const requireAdmitted = (employer: RegisteredEmployer, society: string): void => {
  const hindrance = refuseUnadmitted(employer, society);
  if (hindrance !== null) throw refused(hindrance);
};

/** The head of the office changes any employer, a clerk their own. @throws Refused `employer_unknown`, `employer_not_yours` */
export const requireClerkOrOffice = async (parts: Parts, employerId: string, principal: Principal): Promise<void> => {
  const access = principal.roles.includes('office-head') ? 'read' : 'act';
  await requireEmployer(parts, employerId, principal, access);
};
