import { actorOf } from '@huji/chassis/aggregate/envelope.ts';
import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { makePayoutBatch } from '@huji/contracts/payout/payout-batch-http.ts';
import { makePayoutBatch as make } from '../use-cases/make-payout-batch.ts';
import { requireSocietiesOfOrders } from '../use-cases/require-societies-of-orders.ts';
import type { Parts } from '../use-cases/parts.ts';
import { payoutBatchReply } from './payout-batch.reply.ts';

export const bindMakePayoutBatch = (parts: Parts): BoundOperation =>
  handle(makePayoutBatch, async ({ body: { orderIds }, principal, envelope, idFor }) => {
    await requireSocietiesOfOrders(parts, principal, orderIds);
    const payoutBatchId = idFor('payout-batch');
    const asked = { payoutBatchId, orderIds, maker: actorOf(envelope) };
    const { state, revision } = await make(parts, asked, envelope);
    return { body: payoutBatchReply(state, principal), revision, location: `/v1/payout-batches/${payoutBatchId}` };
  });
