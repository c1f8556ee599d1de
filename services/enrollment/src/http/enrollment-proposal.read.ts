import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { readProposal } from '@huji/chassis/proposals/two-people.ts';
import { readEnrollmentProposal } from '@huji/contracts/enrollment/enrollment-proposal-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposalWork } from '../use-cases/propose-enrollment.ts';
import { requireSocietiesOf } from './enrollment-proposal.access.ts';
import { enrollmentProposalReply } from './enrollment-proposal.reply.ts';

export const bindReadEnrollmentProposal = (parts: Parts): BoundOperation =>
  handle(readEnrollmentProposal, async ({ params: { proposalId }, principal }) => {
    await requireSocietiesOf(parts, proposalId, principal);
    const read = await readProposal(proposalWork(parts), proposalId);
    return { body: enrollmentProposalReply(parts, read), revision: read.revision };
  });
