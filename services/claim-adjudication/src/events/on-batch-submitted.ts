import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { batchSubmitted } from '@huji/contracts/enrollment/events.ts';
import { assessBatch } from '../use-cases/assess-batch.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onBatchSubmitted = (parts: Parts): Reaction =>
  reaction(batchSubmitted, ({ data }, context) => assessBatch(parts, data, context));
