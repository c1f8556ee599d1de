import type { Parts } from './parts.ts';
import { requireSocietiesOfWanted } from './require-societies-of-wanted.ts';
import type { Granted } from '@huji/chassis/security/authorization.ts';

/** Whoever works with a proposal acts in the societies it is about; one that does not exist is refused by what is asked of it. @throws Refused `society_not_granted` */
export const requireSocietiesOfProposal = async (
  parts: Parts,
  principal: Granted,
  proposalId: string,
): Promise<void> => {
  const proposal = (await parts.documents.payoutProposals.read(proposalId))?.state;
  if (proposal != null) await requireSocietiesOfWanted(parts, principal, proposal.what);
};
