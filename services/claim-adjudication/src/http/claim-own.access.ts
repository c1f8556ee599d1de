import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { Parts } from '../use-cases/parts.ts';
import { claimsNumbered, claimUnknown, ownPersonId } from './claim.access.ts';

export interface OwnClaim {
  readonly claim: Claim;
  readonly revision: number;
}

/**
 * The caller's own claim of a number. Two claims can share a number, never two of one person: that person's is meant, and one
 * of somebody else does not exist for them. @throws Refused `claim_unknown` · PersonErased
 */
export const ownClaimOf = async (
  parts: Pick<Parts, 'documents'>,
  number: string,
  principal: Principal,
): Promise<OwnClaim> => {
  const personId = ownPersonId(principal);
  const { rows } = await claimsNumbered(parts, number);
  for (const { state: claim, revision } of rows) if (claim?.personId === personId) return { claim, revision };
  // Whose key is gone is told so; of anybody else there is no such claim.
  await parts.documents.members.read(personId);
  throw claimUnknown();
};
