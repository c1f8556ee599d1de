import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { confirmPayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { confirmPayoutProposal as confirm } from '../use-cases/confirm-payout-proposal.ts';
import type { Parts } from '../use-cases/parts.ts';
import { payoutProposalReply } from './payout-proposal.reply.ts';

export const bindConfirmPayoutProposal = (parts: Parts): BoundOperation =>
  handle(confirmPayoutProposal, async ({ params: { proposalId }, principal, envelope, ifMatch }) => {
    const { state, revision } = await confirm(parts, { proposalId, by: handOf(principal), ifMatch }, envelope);
    return { body: await payoutProposalReply(parts, proposalId, state), revision };
  });
