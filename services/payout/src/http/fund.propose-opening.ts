import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposeFundOpening } from '@huji/contracts/payout/fund-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { yuanToFen } from '@huji/contracts/shared/money.ts';
import { requireSocietiesOfFunds } from '../use-cases/require-societies.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposePayout } from '../use-cases/propose-payout.ts';
import { payoutProposalReply, proposalLocation } from './payout-proposal.reply.ts';

export const bindProposeFundOpening = (parts: Parts): BoundOperation =>
  handle(proposeFundOpening, async ({ params: { fund }, body, principal, envelope, idFor }) => {
    requireSocietiesOfFunds(parts, principal, [fund]);
    const proposalId = idFor('payout-proposal');
    const { amountYuan, openedOn } = body;
    const wanted = { type: 'fund-opening', fund, fen: yuanToFen(amountYuan), openedOn } as const;
    const read = await proposePayout(parts, { proposalId, wanted, by: handOf(principal) }, envelope);
    const location = proposalLocation(proposalId);
    return { body: await payoutProposalReply(parts, read), revision: read.revision, location };
  });
