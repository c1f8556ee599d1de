import type { Actor } from '../shared/actor.ts';

/** Whom a token says that its bearer is, as far as employers are concerned. */
interface Caller {
  readonly subject: string;
  readonly roles: readonly string[];
  readonly employerIds: readonly string[];
}

/**
 * The clerk whom enrollment has bound to an employer alone acts for it, by `employer-clerk-bound`; while nobody is bound,
 * clerks whose token names it.
 */
export const isActingClerk = (caller: Caller, employerId: string, bound: string | null): boolean =>
  caller.roles.includes('clerk') &&
  (bound === null ? caller.employerIds.includes(employerId) : bound === caller.subject);

/** Who was bound to an employer last, and the persons known to act or to have acted for it. */
interface Clerks {
  readonly clerk: string | null;
  readonly people?: readonly string[] | undefined;
}

/** By account or by person, now or before: whoever did has a part in what the employer asks for. */
export const hasActed = (who: Pick<Actor, 'subject' | 'personId'>, { clerk, people = [] }: Clerks): boolean =>
  clerk === who.subject || (who.personId !== undefined && people.includes(who.personId));

/** Whether a caller has acted for an employer: its clerks say so, or the token names it. */
export const hasActedFor = (
  caller: Caller & Pick<Actor, 'personId'>,
  employerId: string,
  clerks: Clerks | null,
): boolean => caller.employerIds.includes(employerId) || (clerks !== null && hasActed(caller, clerks));
