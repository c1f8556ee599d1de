import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { batchPaid } from '@huji/contracts/premium/events.ts';
import { reactToBatchPaid } from '../domain/member-reactions.ts';
import { applyBatch } from '../use-cases/apply-batch.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onBatchPaid = (parts: Parts): Reaction =>
  reaction(batchPaid, ({ data }, context) => applyBatch(parts, data, reactToBatchPaid, context));
