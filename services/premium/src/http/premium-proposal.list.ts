import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposalsAsked } from '@huji/chassis/proposals/proposal-reply.ts';
import { listPremiumProposals } from '@huji/contracts/premium/premium-proposal-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { seesWanted } from '../use-cases/sees-wanted.ts';
import { premiumProposalReply } from './premium-proposal.reply.ts';

export const bindListPremiumProposals = (parts: Parts): BoundOperation =>
  handle(listPremiumProposals, async ({ query: { state: asked, cursor = null, limit: max }, principal }) => {
    const query = proposalsAsked(asked, parts.clock.today());
    const page = await parts.documents.premiumProposals.find({ ...query, cursor, max });
    const shown = await Promise.all(
      page.rows.map(async ({ id: proposalId, state }) =>
        state !== null && (await seesWanted(parts, principal, state.what))
          ? [await premiumProposalReply(parts, { proposalId, state })]
          : [],
      ),
    );
    const proposals = shown.flat();
    return { body: { proposals, cursor: page.cursor } };
  });
