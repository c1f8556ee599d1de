import { z } from 'zod';
import type { Actor } from './actor.ts';
import { present } from './present.ts';
import { RoleSchema, type Principal, type Role } from './roles.ts';

/** Who did one of the two steps that a thing needs, as it is shown. */
export const HandSchema = z.object({
  subject: z.string(),
  roles: z.array(RoleSchema),
  for: z.string().optional().meta({ description: 'Account of whoever is away and was stood in for' }),
});

/** The person, and the roles of the token it was done with. */
export interface Hand extends Actor {
  readonly roles: readonly Role[];
}

/** The first of two, as documents keep it: those of before know the person and no roles. */
export type FirstHand = Actor & { readonly roles?: readonly Role[] };

/** Another role than the first had. Of before roles were kept the person alone is compared. */
export const isOfAnotherRole = ({ roles }: FirstHand, second: Hand): boolean =>
  roles === undefined || !roles.some((role) => second.roles.includes(role));

/** A deputy keeps the own roles beside the deputised one, so that they cannot stand for a second person of either. */
export const handOf = ({ subject, personId, roles, actingFor }: Principal): Hand => ({
  subject,
  roles: actingFor === undefined ? roles : [...new Set([...roles, ...actingFor.ownRoles])],
  ...present({ personId, for: actingFor?.subject }),
});

/** Whoever holds a role of the first cannot stand for the second: two hands are two people of two roles. */
export const sharesRole = (one: Hand, other: Hand): boolean => one.roles.some((role) => other.roles.includes(role));
