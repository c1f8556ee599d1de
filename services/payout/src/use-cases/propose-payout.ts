import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { propose, type ProposalRead, type ProposalWork } from '@huji/chassis/proposals/two-people.ts';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import { SERVICE } from '../documents/documents.ts';
import type { Wanted } from '../domain/payout-proposal.ts';
import { carryOutWanted } from './carry-out-wanted.ts';
import type { Parts } from './parts.ts';
import { requireBookable } from './require-bookable.ts';
import { requirePossible } from './require-possible.ts';
import { requireUninvolvedPeople } from './require-uninvolved-people.ts';

/** What two people do with a proposal of payout. */
export const proposalWork = (parts: Parts): ProposalWork<Wanted> => ({
  service: SERVICE,
  proposals: parts.documents.payoutProposals,
  clock: parts.clock,
  ownEnvelope: parts.ownEnvelope,
  duties: parts.duties,
  requirePossible: async (wanted, by, proposalId) => {
    await requirePossible(parts, wanted, proposalId);
    await requireUninvolvedPeople(parts, { proposalId, wanted, by });
  },
  carryOut: (proposalId, wanted, envelope) => carryOutWanted(parts, proposalId, wanted, envelope),
});

/** Nothing moves and nothing is booked: that is for a second person to say. @throws Refused · InvalidInput */
export const proposePayout = (
  parts: Parts,
  { proposalId, wanted, by }: { proposalId: string; wanted: Wanted; by: Hand },
  envelope: Envelope,
): Promise<ProposalRead<Wanted>> =>
  propose(proposalWork(parts), { proposalId, what: wanted, by }, envelope, () =>
    requireBookable(parts, wanted, envelope.on),
  );
