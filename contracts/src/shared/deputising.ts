import type { Operation } from './http-contract.ts';
import type { Role } from './roles.ts';

/** Posts of the office that somebody may stand in for; a clerk hands an employer over instead. */
export const DEPUTISED_ROLES = ['reviewer', 'cashier', 'accountant', 'office-head'] as const satisfies readonly Role[];
export type DeputisedRole = (typeof DEPUTISED_ROLES)[number];

/** Header of a request that is done for somebody who is away: the id of the deputy's grant. */
export const ACTING_FOR = 'Acting-For';

/** Whether a deputy may ask for it: it is open to a post that somebody may stand in for. */
export const takesDeputies = ({ allow }: Operation): boolean =>
  allow !== 'public' && DEPUTISED_ROLES.some((role) => allow.includes(role));
