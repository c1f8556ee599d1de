import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposalsAsked } from '@huji/chassis/proposals/proposal-reply.ts';
import { listPayoutProposals } from '@huji/contracts/payout/payout-proposal-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { payoutProposalReply } from './payout-proposal.reply.ts';

export const bindListPayoutProposals = (parts: Parts): BoundOperation =>
  handle(listPayoutProposals, async ({ query: { state, cursor = null, limit: max } }) => {
    const asked = proposalsAsked(state, parts.clock.today());
    const page = await parts.documents.payoutProposals.find({ ...asked, cursor, max });
    const proposals = await Promise.all(
      page.rows.flatMap((row) =>
        row.state === null ? [] : [payoutProposalReply(parts, { proposalId: row.id, state: row.state })],
      ),
    );
    return { body: { proposals, cursor: page.cursor } };
  });
