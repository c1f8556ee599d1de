import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { Parts } from '../use-cases/parts.ts';
import { claimUnknown, ownPersonId } from './claim.access.ts';

/** Far more than ever share a number. */
const SAME_NUMBER_MAX = 50;

export interface OwnClaim {
  readonly claim: Claim;
  readonly revision: number;
}

/**
 * The caller's own claim of a number. Two claims can share a number, never two of one person: that person's is meant, and one
 * of somebody else does not exist for them. @throws Refused `claim_unknown` · PersonErased
 */
export const ownClaimOf = async (
  { documents }: Pick<Parts, 'documents'>,
  number: string,
  principal: Principal,
): Promise<OwnClaim> => {
  const personId = ownPersonId(principal);
  const { rows } = await documents.claims.find({ field: 'number', equals: number, max: SAME_NUMBER_MAX });
  for (const { state: claim, revision } of rows) if (claim?.personId === personId) return { claim, revision };
  // Whose key is gone is told so; of anybody else there is no such claim.
  await documents.members.read(personId);
  throw claimUnknown();
};
