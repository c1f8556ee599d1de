import type { DocumentKey } from '@huji/chassis/persistence/document-driver.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { PersonErased } from '@huji/chassis/security/field-cipher.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { filedKey } from '../documents/claim.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { isFiledBy, isInFilersHands } from '../domain/claim/claim-filer.ts';
import type { Parts } from '../use-cases/parts.ts';
import { claimsNumbered, claimUnknown, isClerkOf } from './claim.access.ts';

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

/** Whether the caller filed a claim that nobody can read any more, by what it is found by. */
const isErasedOf = ({ subject, roles }: Principal, { index: { submittedBy, submittedOn } }: DocumentKey): boolean =>
  roles.includes('clerk') && submittedBy === filedKey(subject, String(submittedOn));

/** A claim that the caller filed for somebody, by its number. @throws Refused `claim_unknown` · PersonErased */
export const filedClaimOf = async (
  parts: Pick<Parts, 'documents'>,
  number: string,
  principal: Principal,
): Promise<Claim> => {
  const { rows, erased } = await claimsNumbered(parts, number);
  for (const { state: claim } of rows) if (claim !== null && isFiler(principal, claim)) return claim;
  if (erased.some((key) => isErasedOf(principal, key))) throw new PersonErased('the person was erased');
  throw claimUnknown();
};
