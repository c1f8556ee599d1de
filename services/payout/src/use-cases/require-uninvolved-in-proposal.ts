import type { Actor } from '@huji/contracts/shared/actor.ts';
import type { Parts } from './parts.ts';
import { requireUninvolvedIn } from './require-uninvolved-in.ts';

/** The same of a proposal that is there. @throws Refused `payment_person_involved` */
export const requireUninvolvedInProposal = async (parts: Parts, proposalId: string, actor: Actor): Promise<void> => {
  const proposal = (await parts.documents.payoutProposals.read(proposalId))?.state;
  if (proposal != null) await requireUninvolvedIn(parts, proposal.what, actor);
};
