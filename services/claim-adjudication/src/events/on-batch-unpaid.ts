import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { batchUnpaid } from '@huji/contracts/premium/events.ts';
import { reactToBatchUnpaid } from '../domain/member/member-reactions.ts';
import { applyBatch } from '../use-cases/apply-batch.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onBatchUnpaid = (parts: Parts): Reaction =>
  reaction(batchUnpaid, async ({ data }, context) => {
    await applyBatch(parts, data, reactToBatchUnpaid, context);
  });
