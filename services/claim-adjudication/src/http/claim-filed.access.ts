import { refused } from '@huji/chassis/http/refused.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { isFiledBy, isInFilersHands } from '../domain/claim/claim-filer.ts';
import type { Parts } from '../use-cases/parts.ts';
import { claimUnknown, isClerkOf } from './claim.access.ts';

/** Far more than ever share a number. */
const SAME_NUMBER_MAX = 50;

/** Whoever filed it as a clerk, with the member’s consent. */
export const isFiler = ({ subject, roles }: Principal, claim: Claim): boolean =>
  roles.includes('clerk') && isFiledBy(claim, subject);

/**
 * Whether the caller still acts for the member: they filed the claim, are clerk of an employer of the member’s to this day, and
 * the member did not take it over. @throws PersonErased
 */
export const isInHandsOf = async (parts: Parts, principal: Principal, claim: Claim): Promise<boolean> =>
  isFiler(principal, claim) && isInFilersHands(claim) && (await isClerkOf(parts, principal, claim.personId));

/** For whoever did not file it, or is clerk no longer, the claim does not exist. @throws Refused · PersonErased */
export const requireInHandsOf = async (parts: Parts, principal: Principal, claim: Claim): Promise<void> => {
  if (await isInHandsOf(parts, principal, claim)) return;
  if (!isFiler(principal, claim) || isInFilersHands(claim)) throw claimUnknown();
  throw refused({ code: 'claim_taken_over', detail: `the member acts themselves since ${String(claim.takenOverOn)}` });
};

/** A claim that the caller filed for somebody, by its number. @throws Refused `claim_unknown` */
export const filedClaimOf = async (
  { documents }: Pick<Parts, 'documents'>,
  number: string,
  principal: Principal,
): Promise<Claim> => {
  const { rows } = await documents.claims.find({ field: 'number', equals: number, max: SAME_NUMBER_MAX });
  for (const { state: claim } of rows) if (claim !== null && isFiler(principal, claim)) return claim;
  throw claimUnknown();
};
