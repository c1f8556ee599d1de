import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposalsAsked } from '@huji/chassis/proposals/proposal-reply.ts';
import { listRegisterProposals } from '@huji/contracts/claim-adjudication/register-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { registerProposalReply } from './register-proposal.reply.ts';

export const bindListRegisterProposals = (parts: Parts): BoundOperation =>
  handle(listRegisterProposals, async ({ query: { state: asked, cursor = null, limit: max } }) => {
    const query = proposalsAsked(asked, parts.clock.today());
    const page = await parts.documents.registerProposals.find({ ...query, cursor, max });
    const proposals = await Promise.all(
      page.rows.flatMap(({ id: proposalId, state }) =>
        state === null ? [] : [registerProposalReply(parts, { proposalId, state })],
      ),
    );
    return { body: { proposals, cursor: page.cursor } };
  });
