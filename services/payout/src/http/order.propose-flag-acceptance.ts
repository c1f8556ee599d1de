import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposeFlagAcceptance } from '@huji/contracts/payout/order-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readFlagsNamed } from '../use-cases/read-flags-named.ts';
import { requireSocietiesOfOrders } from '../use-cases/require-societies-of-orders.ts';
import { proposed } from './payout-proposal.reply.ts';

export const bindProposeFlagAcceptance = (parts: Parts): BoundOperation =>
  handle(proposeFlagAcceptance, async (request) => {
    const {
      params: { orderId },
      body,
      principal,
    } = request;
    await requireSocietiesOfOrders(parts, principal, [orderId]);
    const flags = await readFlagsNamed(parts, orderId, body.flags);
    const { reason, documentReference } = body;
    const wanted = { type: 'order-flags', orderId, flags, reason, documentReference } as const;
    return proposed(parts, wanted, request);
  });
