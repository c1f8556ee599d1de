import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { confirmProposal } from '@huji/chassis/proposals/two-people.ts';
import { confirmPremiumProposal } from '@huji/contracts/premium/premium-proposal-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireSocietiesOfProposal } from '../use-cases/require-societies-of-proposal.ts';
import { proposalWork } from '../use-cases/propose-premium.ts';
import { premiumProposalReply } from './premium-proposal.reply.ts';

export const bindConfirmPremiumProposal = (parts: Parts): BoundOperation =>
  handle(confirmPremiumProposal, async ({ params: { proposalId }, principal, envelope, ifMatch }) => {
    await requireSocietiesOfProposal(parts, principal, proposalId);
    const asked = { proposalId, by: handOf(principal), ifMatch };
    const read = await confirmProposal(proposalWork(parts), asked, envelope);
    return { body: await premiumProposalReply(parts, read), revision: read.revision };
  });
