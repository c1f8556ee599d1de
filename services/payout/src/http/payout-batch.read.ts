import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { readPayoutBatch } from '@huji/contracts/payout/payout-batch-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readFlagsOfBatch } from '../use-cases/read-flags-of-batch.ts';
import { requireSocietiesOfBatch } from '../use-cases/require-societies-of-batch.ts';
import { payoutBatchReply } from './payout-batch.reply.ts';

export const bindReadPayoutBatch = (parts: Parts): BoundOperation =>
  handle(readPayoutBatch, async ({ params: { payoutBatchId }, principal }) => {
    await requireSocietiesOfBatch(parts, principal, payoutBatchId);
    const found = await parts.documents.payoutBatches.read(payoutBatchId);
    if (found === null) throw refused({ code: 'payout_batch_unknown', detail: 'there is no such payout batch' });
    const flags = await readFlagsOfBatch(parts, found.state);
    return { body: payoutBatchReply(found.state, principal, flags), revision: found.revision };
  });
