import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { confirmProposal } from '@huji/chassis/proposals/two-people.ts';
import { confirmPayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { requireSocietiesOfProposal } from '../use-cases/require-societies-of-proposal.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposalWork } from '../use-cases/propose-payout.ts';
import { payoutProposalReply } from './payout-proposal.reply.ts';

export const bindConfirmPayoutProposal = (parts: Parts): BoundOperation =>
  handle(confirmPayoutProposal, async ({ params: { proposalId }, principal, envelope, ifMatch }) => {
    await requireSocietiesOfProposal(parts, principal, proposalId);
    const asked = { proposalId, by: handOf(principal), ifMatch };
    const read = await confirmProposal(proposalWork(parts), asked, envelope);
    return { body: await payoutProposalReply(parts, read), revision: read.revision };
  });
