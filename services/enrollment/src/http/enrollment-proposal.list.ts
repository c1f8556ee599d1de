import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposalsAsked } from '@huji/chassis/proposals/proposal-reply.ts';
import { listEnrollmentProposals } from '@huji/contracts/enrollment/enrollment-proposal-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { enrollmentProposalReply } from './enrollment-proposal.reply.ts';

export const bindListEnrollmentProposals = (parts: Parts): BoundOperation =>
  handle(listEnrollmentProposals, async ({ query: { state: asked, cursor = null, limit: max } }) => {
    const query = proposalsAsked(asked, parts.clock.today());
    const page = await parts.documents.enrollmentProposals.find({ ...query, cursor, max });
    const proposals = page.rows.flatMap(({ id: proposalId, state }) =>
      state === null ? [] : [enrollmentProposalReply(parts, { proposalId, state })],
    );
    return { body: { proposals, cursor: page.cursor } };
  });
