import { beside, type Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { isInFilersHands } from '../domain/claim/claim-filer.ts';
import type { Parts } from './parts.ts';

/**
 * A paper is the member’s own act like any other, though it stands in another document: the claim is theirs from
 * then on. After what was taken: an act that is refused is none.
 */
export const takeOverClaim = async ({ documents }: Parts, claim: Claim, envelope: Envelope): Promise<void> => {
  const { claimId, personId } = claim;
  if (envelope.actorPersonId !== personId || !isInFilersHands(claim)) return;
  const heard = withAudit(beside(envelope, 'take-over'), { stream: `claim/${claimId}`, action: 'claim-taken-over' });
  accepted(await documents.claims.execute(claimId, { type: 'take-over', on: envelope.on }, heard));
};
