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
