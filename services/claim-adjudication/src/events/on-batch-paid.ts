import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { batchPaid } from '@huji/contracts/premium/events.ts';
import { grantBatch } from '../use-cases/grant-batch.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onBatchPaid = (parts: Parts): Reaction =>
  reaction(batchPaid, ({ data }, context) => grantBatch(parts, data, context));
