import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { endProposal } from '@huji/chassis/proposals/two-people.ts';
import { refusePayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireUninvolvedInProposal } from '../use-cases/require-uninvolved-in-proposal.ts';
import { requireSocietiesOfProposal } from '../use-cases/require-societies-of-proposal.ts';
import { proposalWork } from '../use-cases/propose-payout.ts';
import { payoutProposalReply } from './payout-proposal.reply.ts';

export const bindRefusePayoutProposal = (parts: Parts): BoundOperation =>
  handle(refusePayoutProposal, async ({ params: { proposalId }, body: { reason }, principal, envelope, ifMatch }) => {
    await requireSocietiesOfProposal(parts, principal, proposalId);
    await requireUninvolvedInProposal(parts, proposalId, handOf(principal));
    const asked = { proposalId, by: handOf(principal), ifMatch };
    const read = await endProposal(proposalWork(parts), asked, { type: 'refuse', reason }, envelope);
    return { body: await payoutProposalReply(parts, read), revision: read.revision };
  });
