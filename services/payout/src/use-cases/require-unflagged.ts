import { refused } from '@huji/chassis/http/refused.ts';
import type { Parts } from './parts.ts';
import { readFlagsOfBatch } from './read-flags-of-batch.ts';

const NAMED_MAX = 20;

/** Nobody approves a batch while one of its orders is flagged and not accepted. @throws Refused `order_flagged` */
export const requireUnflagged = async (parts: Parts, payoutBatchId: string): Promise<void> => {
  const batch = (await parts.documents.payoutBatches.read(payoutBatchId))?.state;
  const flagged = batch === undefined ? [] : [...(await readFlagsOfBatch(parts, batch))];
  const named = flagged.map(([orderId, flags]) => ({ orderId, flags }));
  if (named.length > 0)
    throw refused({
      code: 'order_flagged',
      detail: 'two people must accept what is flagged, or the batch is withdrawn',
      data: { orders: named.slice(0, NAMED_MAX), count: named.length },
    });
};
