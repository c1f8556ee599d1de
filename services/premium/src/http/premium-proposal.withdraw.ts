import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { endProposal } from '@huji/chassis/proposals/two-people.ts';
import { withdrawPremiumProposal } from '@huji/contracts/premium/premium-proposal-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposalWork } from '../use-cases/propose-premium.ts';
import { premiumProposalReply } from './premium-proposal.reply.ts';

export const bindWithdrawPremiumProposal = (parts: Parts): BoundOperation =>
  handle(withdrawPremiumProposal, async ({ params: { proposalId }, principal, envelope, ifMatch }) => {
    const asked = { proposalId, by: handOf(principal), ifMatch };
    const read = await endProposal(proposalWork(parts), asked, { type: 'withdraw' }, envelope);
    return { body: await premiumProposalReply(parts, read), revision: read.revision };
  });
