import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { requireRevision } from '@huji/chassis/http/preconditions.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import type { Parts } from './parts.ts';
import type { PayoutProposal } from './propose-payout.ts';

type Decision = { readonly type: 'refuse'; readonly reason: string } | { readonly type: 'withdraw' };

/** It comes to nothing: a second person refuses it, or the first withdraws it. @throws Refused */
export const decidePayoutProposal = async (
  parts: Parts,
  {
    proposalId,
    by,
    decision,
    ifMatch,
  }: { proposalId: string; by: Hand; decision: Decision; ifMatch: number | undefined },
  envelope: Envelope,
): Promise<PayoutProposal> => {
  const outcome = await parts.documents.payoutProposals.executeGathered(
    proposalId,
    async (_proposal, revision) => {
      requireRevision(ifMatch, revision);
      return ok({ ...decision, by, on: envelope.on });
    },
    envelope,
  );
  const { state, revision } = accepted(outcome);
  await parts.audit.record(auditBy(envelope, `payout-proposal/${proposalId}`, `payout-proposal-${decision.type}`));
  return { proposalId, state, revision };
};
