import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposeClawBack } from '@huji/contracts/payout/order-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { yuanToFen } from '@huji/contracts/shared/money.ts';
import { requireSocietiesOfOrders } from '../use-cases/require-societies.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposePayout } from '../use-cases/propose-payout.ts';
import { payoutProposalReply, proposalLocation } from './payout-proposal.reply.ts';

export const bindProposeClawBack = (parts: Parts): BoundOperation =>
  handle(proposeClawBack, async ({ params: { orderId }, body, principal, envelope, idFor }) => {
    await requireSocietiesOfOrders(parts, principal, [orderId]);
    const proposalId = idFor('payout-proposal');
    const { amountYuan, ...credit } = body;
    const wanted = { type: 'claw-back', orderId, clawBack: { ...credit, fen: yuanToFen(amountYuan) } } as const;
    const read = await proposePayout(parts, { proposalId, wanted, by: handOf(principal) }, envelope);
    const location = proposalLocation(proposalId);
    return { body: await payoutProposalReply(parts, read), revision: read.revision, location };
  });
