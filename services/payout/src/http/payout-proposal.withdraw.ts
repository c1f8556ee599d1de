import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { withdrawPayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { decidePayoutProposal } from '../use-cases/decide-payout-proposal.ts';
import type { Parts } from '../use-cases/parts.ts';
import { payoutProposalReply } from './payout-proposal.reply.ts';

export const bindWithdrawPayoutProposal = (parts: Parts): BoundOperation =>
  handle(withdrawPayoutProposal, async ({ params: { proposalId }, principal, envelope, ifMatch }) => {
    const asked = { proposalId, by: handOf(principal), decision: { type: 'withdraw' }, ifMatch } as const;
    const { state, revision } = await decidePayoutProposal(parts, asked, envelope);
    return { body: await payoutProposalReply(parts, proposalId, state), revision };
  });
