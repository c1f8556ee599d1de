import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { readProposal } from '@huji/chassis/proposals/two-people.ts';
import { readPayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposalWork } from '../use-cases/propose-payout.ts';
import { requireSocietiesOfWanted } from '../use-cases/require-societies-of-wanted.ts';
import { payoutProposalReply } from './payout-proposal.reply.ts';

export const bindReadPayoutProposal = (parts: Parts): BoundOperation =>
  handle(readPayoutProposal, async ({ params: { proposalId }, principal }) => {
    const read = await readProposal(proposalWork(parts), proposalId);
    await requireSocietiesOfWanted(parts, principal, read.state.what);
    return { body: await payoutProposalReply(parts, read), revision: read.revision };
  });
