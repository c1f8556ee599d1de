import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { confirmProposal } from '@huji/chassis/proposals/two-people.ts';
import { confirmEnrollmentProposal } from '@huji/contracts/enrollment/enrollment-proposal-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { requireSocietiesOf } from './enrollment-proposal.access.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposalWork } from '../use-cases/propose-enrollment.ts';
import { enrollmentProposalReply } from './enrollment-proposal.reply.ts';

export const bindConfirmEnrollmentProposal = (parts: Parts): BoundOperation =>
  handle(confirmEnrollmentProposal, async ({ params: { proposalId }, principal, envelope, ifMatch }) => {
    await requireSocietiesOf(parts, proposalId, principal);
    const asked = { proposalId, by: handOf(principal), ifMatch };
    const read = await confirmProposal(proposalWork(parts), asked, envelope);
    return { body: enrollmentProposalReply(parts, read), revision: read.revision };
  });
