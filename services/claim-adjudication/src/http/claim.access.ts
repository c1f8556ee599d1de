import { forbidden, notFound, refused, type Refused } from '@huji/chassis/http/refused.ts';
import type { Principal, Role } from '@huji/contracts/shared/roles.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { Parts } from '../use-cases/parts.ts';
import { actsFor } from '../views/employer-clerks.ts';

const OFFICE: readonly Role[] = ['reviewer', 'office-head', 'supervisor'];

export const isOffice = ({ roles }: Principal): boolean => roles.some((role) => OFFICE.includes(role));

/** For a claim that does not exist, and for one of somebody else: that does not exist for a member either. */
export const claimUnknown = (): Refused => refused({ code: 'claim_unknown', detail: 'there is no such claim' });

const isOwnOrOffice = (principal: Principal, personId: string): boolean =>
  isOffice(principal) || principal.personId === personId;

/** The person a member's token names. @throws Refused where it names none */
export const ownPersonId = ({ personId }: Principal): string => {
  if (personId === undefined) throw forbidden('the sign-in names no person of the register');
  return personId;
};

/** A member sees their own claims. @throws Refused */
export const assertMaySeeClaim = (principal: Principal, { personId }: Pick<Claim, 'personId'>): void => {
  if (!isOwnOrOffice(principal, personId)) throw claimUnknown();
};

/** A member sees their own cover. @throws Refused */
export const assertMaySeeCover = (principal: Principal, personId: string): void => {
  if (!isOwnOrOffice(principal, personId)) throw notFound('the member');
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

/** A claim that is the caller's own: any other one does not exist for them. @throws Refused */
export const readOwnClaim = async (
  { documents }: Pick<Parts, 'documents'>,
  claimId: string,
  { personId }: Principal,
): Promise<Claim> => {
  const claim = (await documents.claims.read(claimId))?.state;
  if (!claim || claim.personId !== personId) throw claimUnknown();
  return claim;
};
