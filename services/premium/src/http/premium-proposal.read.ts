import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { readProposal } from '@huji/chassis/proposals/two-people.ts';
import { readPremiumProposal } from '@huji/contracts/premium/premium-proposal-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireSocietiesOfWanted } from '../use-cases/require-societies-of-wanted.ts';
import { proposalWork } from '../use-cases/propose-premium.ts';
import { openedProposal, premiumProposalReply } from './premium-proposal.reply.ts';

export const bindReadPremiumProposal = (parts: Parts): BoundOperation =>
  handle(readPremiumProposal, async ({ params: { proposalId }, principal }) => {
    const read = await readProposal(proposalWork(parts), proposalId);
    await requireSocietiesOfWanted(parts, principal, read.state.what);
    const body = await premiumProposalReply(parts, read, (text) => text);
    return { body, revision: read.revision, opened: openedProposal(read) };
  });
