import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { endProposal } from '@huji/chassis/proposals/two-people.ts';
import { withdrawEnrollmentProposal } from '@huji/contracts/enrollment/enrollment-proposal-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposalWork } from '../use-cases/propose-enrollment.ts';
import { enrollmentProposalReply } from './enrollment-proposal.reply.ts';

export const bindWithdrawEnrollmentProposal = (parts: Parts): BoundOperation =>
  handle(withdrawEnrollmentProposal, async ({ params: { proposalId }, principal, envelope, ifMatch }) => {
    const asked = { proposalId, by: handOf(principal), ifMatch };
    const read = await endProposal(proposalWork(parts), asked, { type: 'withdraw' }, envelope);
    return { body: enrollmentProposalReply(parts, read), revision: read.revision };
  });
