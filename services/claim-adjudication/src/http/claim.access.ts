import { forbidden, notFound, refused, type Refused } from '@huji/chassis/http/refused.ts';
import { requireSociety, seesSocieties } from '@huji/chassis/security/authorization.ts';
import type { Principal, Role } from '@huji/contracts/shared/roles.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { flagsOfClaim } from '../domain/claim/claim-sheets.ts';
import { toldOnce } from '../domain/claim/claim-told-once.ts';
import { societiesOfItems, societyOf } from '../domain/rule-book/compiled-rules.ts';
import type { Parts } from '../use-cases/parts.ts';
import { toldVersion } from '../use-cases/told-version.ts';
import { actsFor } from '../views/employer-clerks.ts';

/** The head of the office lets money go, and looks at no illness: a claim names one. */
const OFFICE: readonly Role[] = ['reviewer', 'supervisor'];

export const isOffice = ({ roles }: Principal): boolean => roles.some((role) => OFFICE.includes(role));

/** Far more than ever share a number. */
const SAME_NUMBER_MAX = 50;

/** Claims of one number, and those of them that nobody can read any more: two people can share a number. */
export const claimsNumbered = ({ documents }: Pick<Parts, 'documents'>, number: string) =>
  documents.claims.find({ field: 'number', equals: number, max: SAME_NUMBER_MAX });

/** For a claim that does not exist, and for one of somebody else: that does not exist for a member either. */
export const claimUnknown = (): Refused => refused({ code: 'claim_unknown', detail: 'there is no such claim' });

const isOwnOrOffice = (principal: Principal, personId: string): boolean =>
  isOffice(principal) || principal.personId === personId;

/** The person a member's token names. @throws Refused where it names none */
export const ownPersonId = ({ personId }: Principal): string => {
  if (personId === undefined) throw forbidden('the sign-in names no person of the register');
  return personId;
};

type Rules = Pick<Parts, 'released'>;

/** Of whose benefits a claim is, as it stands. */
type Benefits = Pick<Claim, 'lines' | 'decided'>;

/**
 * Whose benefits a claim is about; none before it is decided for the first time. One that is decided anew or was taken back has no
 * lines, and is of whom it was before.
 */
export const societiesOfClaim = ({ released }: Rules, { lines, decided }: Benefits): readonly string[] => {
  const about = lines.length > 0 ? lines : (decided?.items ?? []);
  return societiesOfItems(
    released.rules,
    about.map(({ item }) => item),
  );
};

/** Staff act on claims of their societies alone. @throws Refused `society_not_granted` */
export const requireSocietyOfClaim = (parts: Rules, principal: Principal, claim: Benefits): void => {
  requireSociety(principal, ...societiesOfClaim(parts, claim));
};

/** Staff act on a claim, known by its id, in their societies alone; one that does not exist is refused by what is asked of it. @throws Refused `society_not_granted` */
export const requireSocietyOf = async (parts: Parts, principal: Principal, claimId: string): Promise<void> => {
  const claim = (await parts.documents.claims.read(claimId))?.state;
  if (claim) requireSocietyOfClaim(parts, principal, claim);
};

/** As a list shows it: what is of another society is not there. */
export const seesClaim = (parts: Rules, principal: Principal, claim: Claim): boolean =>
  principal.personId === claim.personId || seesSocieties(principal, societiesOfClaim(parts, claim));

/** A member sees their own claims, the office those of the societies it acts in. @throws Refused */
export const assertMaySeeClaim = (
  parts: Rules,
  principal: Principal,
  claim: Benefits & Pick<Claim, 'personId'>,
): void => {
  if (!isOwnOrOffice(principal, claim.personId)) throw claimUnknown();
  if (principal.personId !== claim.personId) requireSocietyOfClaim(parts, principal, claim);
};

/** Reasons to look twice are for those who look: a member is shown none, nor how many look, and staff none of their own claim. */
export const looksTwice = (principal: Principal, { personId }: Pick<Claim, 'personId'>): boolean =>
  isOffice(principal) && principal.personId !== personId;

/** The claim as somebody is told of it: who does not look twice learns that it was reviewed, and not by how many. */
export const claimToldTo = (principal: Principal, claim: Claim): Claim =>
  looksTwice(principal, claim) ? claim : toldOnce(claim);

/** By which number somebody knows a state of a claim again: the office by its revision, all others by what they were told. */
export const versionToldTo = (principal: Principal, claim: Claim, revision: number): number =>
  looksTwice(principal, claim) ? revision : toldVersion(claim);

/** The reasons to look twice that somebody is shown; what was calculated for a claim that was taken back is nobody's to look at. */
export const flagsShownTo = (principal: Principal, claim: Claim): readonly string[] =>
  looksTwice(principal, claim) && claim.status !== 'withdrawn' ? flagsOfClaim(claim) : [];

/** A member sees their own cover. @throws Refused */
export const assertMaySeeCover = (principal: Principal, personId: string): void => {
  if (!isOwnOrOffice(principal, personId)) throw notFound('the member');
};

/** Somebody's own covers, or a cover of a society that the caller acts in. */
export const seesPlan = ({ released }: Rules, principal: Principal, personId: string, plan: string): boolean => {
  const society = societyOf(released.rules, plan);
  return principal.personId === personId || society === undefined || seesSocieties(principal, [society]);
};

/** A clerk of an employer through whom somebody is covered. @throws PersonErased */
export const isClerkOf = async (
  { documents, views }: Parts,
  principal: Principal,
  personId: string,
): Promise<boolean> => {
  if (!principal.roles.includes('clerk')) return false;
  const member = await documents.members.read(personId);
  const employers = new Set(member?.state.covers.map(({ employerId }) => employerId));
  for (const employerId of employers) if (await actsFor(views.employerClerks, principal, employerId)) return true;
  return false;
};

/** A member files for themselves, a clerk for somebody covered through an employer that the clerk acts for. @throws Refused */
export const assertMayFile = async (parts: Parts, principal: Principal, personId: string): Promise<void> => {
  if (principal.personId === personId || (await isClerkOf(parts, principal, personId))) return;
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
