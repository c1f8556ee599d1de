import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { requireRevision } from '@huji/chassis/http/preconditions.ts';
import { forbidden } from '@huji/chassis/http/refused.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import { CONFIRMED_BY, type Wanted } from '../domain/payout-proposal.ts';
import { carryOutPayoutProposal } from './carry-out-payout-proposal.ts';
import type { Parts } from './parts.ts';
import type { PayoutProposal } from './propose-payout.ts';
import { requirePossible } from './require-possible.ts';

const requireDuty = ({ type }: Wanted, { roles }: Hand): void => {
  if (!CONFIRMED_BY[type].some((role) => roles.includes(role)))
    throw forbidden(`this is confirmed by one of the roles ${CONFIRMED_BY[type].join(', ')}`);
};

/** The second person agrees, and it is done. What is not possible any more is refused, and stays pending. @throws Refused */
export const confirmPayoutProposal = async (
  parts: Parts,
  { proposalId, by, ifMatch }: { proposalId: string; by: Hand; ifMatch: number | undefined },
  envelope: Envelope,
): Promise<PayoutProposal> => {
  const { payoutProposals } = parts.documents;
  const outcome = await payoutProposals.executeGathered(
    proposalId,
    async (proposal, revision) => {
      requireRevision(ifMatch, revision);
      if (proposal?.state === 'pending') {
        requireDuty(proposal.what, by);
        await requirePossible(parts, proposal.what);
      }
      return ok({ type: 'confirm', by, on: envelope.on } as const);
    },
    envelope,
  );
  const confirmed = accepted(outcome);
  await parts.audit.record({
    ...auditBy(envelope, `payout-proposal/${proposalId}`, 'payout-proposal-confirmed'),
    data: { type: confirmed.state.what.type },
  });
  await carryOutPayoutProposal(parts, proposalId);
  const now = await payoutProposals.read(proposalId);
  return { proposalId, state: now?.state ?? confirmed.state, revision: now?.revision ?? confirmed.revision };
};
