import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposeFlagAcceptance } from '@huji/contracts/payout/order-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposePayout } from '../use-cases/propose-payout.ts';
import { readFlagsNamed } from '../use-cases/read-flags.ts';
import { requireSocietiesOfOrders } from '../use-cases/require-societies.ts';
import { payoutProposalReply, proposalLocation } from './payout-proposal.reply.ts';

export const bindProposeFlagAcceptance = (parts: Parts): BoundOperation =>
  handle(proposeFlagAcceptance, async ({ params: { orderId }, body, principal, envelope, idFor }) => {
    await requireSocietiesOfOrders(parts, principal, [orderId]);
    const proposalId = idFor('payout-proposal');
    const flags = await readFlagsNamed(parts, orderId, body.flags);
    const { reason, documentReference } = body;
    const wanted = { type: 'order-flags', orderId, flags, reason, documentReference } as const;
    const read = await proposePayout(parts, { proposalId, wanted, by: handOf(principal) }, envelope);
    return {
      body: await payoutProposalReply(parts, read),
      revision: read.revision,
      location: proposalLocation(proposalId),
    };
  });
