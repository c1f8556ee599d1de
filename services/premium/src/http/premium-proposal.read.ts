import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { readProposal } from '@huji/chassis/proposals/two-people.ts';
import { readPremiumProposal } from '@huji/contracts/premium/premium-proposal-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposalWork } from '../use-cases/propose-premium.ts';
import { premiumProposalReply } from './premium-proposal.reply.ts';

export const bindReadPremiumProposal = (parts: Parts): BoundOperation =>
  handle(readPremiumProposal, async ({ params: { proposalId } }) => {
    const read = await readProposal(proposalWork(parts), proposalId);
    return { body: premiumProposalReply(parts, read), revision: read.revision };
  });
