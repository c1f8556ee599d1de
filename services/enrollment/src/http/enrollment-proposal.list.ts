import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposalsAsked } from '@huji/chassis/proposals/proposal-reply.ts';
import { listEnrollmentProposals } from '@huji/contracts/enrollment/enrollment-proposal-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { seesWanted } from './enrollment-proposal.access.ts';
import { enrollmentProposalReply } from './enrollment-proposal.reply.ts';

export const bindListEnrollmentProposals = (parts: Parts): BoundOperation =>
  handle(listEnrollmentProposals, async ({ query: { state: asked, cursor = null, limit: max }, principal }) => {
    const query = proposalsAsked(asked, parts.clock.today());
    const page = await parts.documents.enrollmentProposals.find({ ...query, cursor, max });
    const shown = await Promise.all(
      page.rows.map(async ({ id: proposalId, state }) =>
        state !== null && (await seesWanted(parts, principal, state.what))
          ? [enrollmentProposalReply(parts, { proposalId, state })]
          : [],
      ),
    );
    const proposals = shown.flat();
    return { body: { proposals, cursor: page.cursor } };
  });
