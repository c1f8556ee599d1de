import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Proposal } from '@huji/chassis/proposals/proposal-decider.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { addDays } from '@huji/contracts/shared/civil-date.ts';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import { PROPOSAL_DAYS } from '@huji/contracts/shared/proposal.ts';
import type { Wanted } from '../domain/payout-proposal.ts';
import type { Parts } from './parts.ts';
import { requireBookable } from './require-bookable.ts';
import { requirePossible } from './require-possible.ts';

export interface PayoutProposal {
  readonly proposalId: string;
  readonly state: Proposal<Wanted>;
  readonly revision: number;
}

/** Nothing moves and nothing is booked: that is for a second person to say. @throws Refused · InvalidInput */
export const proposePayout = async (
  parts: Parts,
  { proposalId, wanted, by }: { proposalId: string; wanted: Wanted; by: Hand },
  envelope: Envelope,
): Promise<PayoutProposal> => {
  const { payoutProposals } = parts.documents;
  const known = await payoutProposals.read(proposalId);
  if (known?.state == null) {
    await requireBookable(parts, wanted, envelope.on);
    await requirePossible(parts, wanted);
  }
  const { on } = envelope;
  const command = { type: 'propose', what: wanted, by, on, until: addDays(on, PROPOSAL_DAYS) } as const;
  const { state, revision } = accepted(await payoutProposals.execute(proposalId, command, envelope));
  await parts.audit.record({
    ...auditBy(envelope, `payout-proposal/${proposalId}`, 'payout-proposed'),
    data: { type: wanted.type },
  });
  return { proposalId, state, revision };
};
