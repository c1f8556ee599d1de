import { forbidden, notFound } from '@huji/chassis/http/refused.ts';
import type { Principal, Role } from '@huji/contracts/shared/roles.ts';
import type { Parts } from '../use-cases/parts.ts';
import { actsFor } from '../views/employer-clerks.ts';

const OFFICE: readonly Role[] = ['reviewer', 'office-head', 'supervisor'];

export const isOffice = ({ roles }: Principal): boolean => roles.some((role) => OFFICE.includes(role));

/** A member may see and do their own; a thing of somebody else does not exist for them. @throws Refused */
export const assertOwnOrOffice = (principal: Principal, personId: string, what: string): void => {
  if (!isOffice(principal) && principal.personId !== personId) throw notFound(what);
};

/** A member files for themselves, a clerk for somebody covered through an employer that the clerk acts for. @throws Refused */
export const assertMayFile = async (
  { documents, views }: Parts,
  principal: Principal,
  personId: string,
): Promise<void> => {
  if (principal.personId === personId) return;
  if (principal.roles.includes('clerk')) {
    const member = await documents.members.read(personId);
    const employers = new Set(member?.state.covers.map(({ employerId }) => employerId));
    for (const employerId of employers) if (await actsFor(views.employerClerks, principal, employerId)) return;
  }
  throw forbidden('a claim is filed by the member, or by a clerk of an employer the member is covered through');
};
