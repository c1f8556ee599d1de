import type { Principal, Role } from '@huji/contracts/shared/roles.ts';
import { isCoveredThrough, type RegisteredPerson } from '../domain/person.ts';
import type { Parts } from '../use-cases/parts.ts';
import { isClerkOf } from './employer.access.ts';

const OFFICE: readonly Role[] = ['reviewer', 'office-head', 'cashier', 'supervisor'];

/**
 * Clerks see persons whom an employer they act for covers: typing a number, in a draft or in a roster that was submitted, is
 * not enough. Members see themselves; the office and the supervisors everybody.
 */
export const maySeePerson =
  ({ documents }: Parts, principal: Principal) =>
  async (personId: string, person: RegisteredPerson): Promise<boolean> => {
    if (principal.roles.some((role) => OFFICE.includes(role))) return true;
    if (principal.roles.includes('member') && principal.personId === personId) return true;
    if (!principal.roles.includes('clerk')) return false;
    const covering = person.employerIds.filter((employerId) => isCoveredThrough(person, employerId));
    const known = await documents.employers.readMany(covering);
    return known.some((employer) => employer?.state != null && isClerkOf(employer.id, employer.state, principal));
  };
