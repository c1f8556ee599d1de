import type { Actor } from '@huji/contracts/shared/actor.ts';
import type { Wanted } from '../domain/payout-proposal.ts';
import type { Parts } from './parts.ts';
import { requireUninvolvedIn } from './require-uninvolved-in.ts';

/** Nobody is involved in the payments that they propose something about, or that they agree to as the second. @throws Refused `payment_person_involved` */
export const requireUninvolvedPeople = async (
  parts: Parts,
  { proposalId, wanted, by }: { readonly proposalId: string; readonly wanted: Wanted; readonly by: Actor },
): Promise<void> => {
  const proposal = (await parts.documents.payoutProposals.read(proposalId))?.state;
  await requireUninvolvedIn(parts, wanted, by, proposal == null ? [] : [proposal.proposedBy]);
};
