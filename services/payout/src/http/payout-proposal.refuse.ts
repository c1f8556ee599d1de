import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { refusePayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { decidePayoutProposal } from '../use-cases/decide-payout-proposal.ts';
import type { Parts } from '../use-cases/parts.ts';
import { payoutProposalReply } from './payout-proposal.reply.ts';

export const bindRefusePayoutProposal = (parts: Parts): BoundOperation =>
  handle(refusePayoutProposal, async ({ params: { proposalId }, body, principal, envelope, ifMatch }) => {
    const decision = { type: 'refuse', reason: body.reason } as const;
    const asked = { proposalId, by: handOf(principal), decision, ifMatch };
    const { state, revision } = await decidePayoutProposal(parts, asked, envelope);
    return { body: await payoutProposalReply(parts, proposalId, state), revision };
  });
