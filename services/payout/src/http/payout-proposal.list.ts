import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposalsAsked } from '@huji/chassis/proposals/proposal-reply.ts';
import { listPayoutProposals } from '@huji/contracts/payout/payout-proposal-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { seesWanted } from '../use-cases/sees-wanted.ts';
import { payoutProposalReply } from './payout-proposal.reply.ts';

export const bindListPayoutProposals = (parts: Parts): BoundOperation =>
  handle(listPayoutProposals, async ({ query: { state, cursor = null, limit: max }, principal }) => {
    const asked = proposalsAsked(state, parts.clock.today());
    const page = await parts.documents.payoutProposals.find({ ...asked, cursor, max });
    const shown = await Promise.all(
      page.rows.map(async ({ id: proposalId, state: proposal }) =>
        proposal !== null && (await seesWanted(parts, principal, proposal.what))
          ? [await payoutProposalReply(parts, { proposalId, state: proposal })]
          : [],
      ),
    );
    const proposals = shown.flat();
    return { body: { proposals, cursor: page.cursor } };
  });
