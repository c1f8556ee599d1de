import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { notFound } from '@huji/chassis/http/refused.ts';
import { getPayoutBatch, listPayoutBatches } from '@huji/contracts/payout/http.ts';
import { payoutBatchReply } from '../views/payout-batch-reply.ts';
import type { PayoutParts } from '../parts.ts';

export const bindGetPayoutBatch = ({ stores }: PayoutParts): BoundOperation =>
  handle(getPayoutBatch, async ({ params }) => {
    const found = await stores.batches.read(params.payoutBatchId);
    return found ? { body: payoutBatchReply(found.state), revision: found.revision } : notFound('the payout batch');
  });

export const bindListPayoutBatches = ({ stores }: PayoutParts): BoundOperation =>
  handle(listPayoutBatches, async ({ query: { state, cursor = null, limit: max } }) => {
    const page = await stores.batches.find({ field: 'queue', from: `${state}:`, to: `${state}:~`, cursor, max });
    return { body: { payoutBatches: page.rows.map((row) => payoutBatchReply(row.state)), cursor: page.cursor } };
  });
