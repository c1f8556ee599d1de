import type { Actor } from '@huji/contracts/shared/actor.ts';
import type { Parts } from './parts.ts';
import { requireUninvolvedIn } from './require-uninvolved-in.ts';

/** Nobody decides about a proposal whose payments they are involved in; one that is not there involves nobody. @throws Refused `payment_person_involved` */
export const requireUninvolvedInProposal = async (parts: Parts, proposalId: string, actor: Actor): Promise<void> => {
  const proposal = (await parts.documents.payoutProposals.read(proposalId))?.state;
  if (proposal != null) await requireUninvolvedIn(parts, proposal.what, actor);
};
