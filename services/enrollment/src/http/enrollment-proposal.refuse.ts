import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { endProposal } from '@huji/chassis/proposals/two-people.ts';
import { refuseEnrollmentProposal } from '@huji/contracts/enrollment/enrollment-proposal-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposalWork } from '../use-cases/propose-enrollment.ts';
import { requireSocietiesOf } from './enrollment-proposal.access.ts';
import { enrollmentProposalReply } from './enrollment-proposal.reply.ts';

export const bindRefuseEnrollmentProposal = (parts: Parts): BoundOperation =>
  handle(
    refuseEnrollmentProposal,
    async ({ params: { proposalId }, body: { reason }, principal, envelope, ifMatch }) => {
      await requireSocietiesOf(parts, proposalId, principal);
      const asked = { proposalId, by: handOf(principal), ifMatch };
      const read = await endProposal(proposalWork(parts), asked, { type: 'refuse', reason }, envelope);
      return { body: enrollmentProposalReply(parts, read), revision: read.revision };
    },
  );
