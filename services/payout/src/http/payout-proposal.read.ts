import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { readPayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { payoutProposalReply } from './payout-proposal.reply.ts';

export const bindReadPayoutProposal = (parts: Parts): BoundOperation =>
  handle(readPayoutProposal, async ({ params: { proposalId } }) => {
    const found = await parts.documents.payoutProposals.read(proposalId);
    if (found?.state == null) throw refused({ code: 'proposal_unknown', detail: 'there is no such proposal' });
    return { body: await payoutProposalReply(parts, proposalId, found.state), revision: found.revision };
  });
