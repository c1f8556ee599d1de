import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { RegisteredPerson } from '../domain/person.ts';
import type { Parts } from '../use-cases/parts.ts';
import { isClerkOf } from './employer.access.ts';

/**
 * Clerks see persons that an employer they act for registered or submitted on a roster, a draft is not enough; members see
 * themselves; the office everybody.
 */
export const maySeePerson =
  ({ documents }: Parts, principal: Principal) =>
  async (personId: string, person: RegisteredPerson): Promise<boolean> => {
    if (principal.roles.some((role) => role === 'reviewer' || role === 'office-head' || role === 'cashier'))
      return true;
    if (principal.roles.includes('member') && principal.personId === personId) return true;
    if (!principal.roles.includes('clerk')) return false;
    const known = await documents.employers.readMany(person.employerIds);
    return known.some((employer) => employer?.state != null && isClerkOf(employer.id, employer.state, principal));
  };
