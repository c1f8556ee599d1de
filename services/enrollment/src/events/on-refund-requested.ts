import { refundRequested } from '@huji/contracts/premium/events.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { type Reaction, reaction } from '@huji/chassis/events/consumer.ts';
import { reactToRefundRequested } from '../domain/batch-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onRefundRequested = ({ documents }: Parts): Reaction =>
  reaction(refundRequested, async ({ data }, { envelope }) => {
    obeyed(await documents.batches.execute(data.batchId, reactToRefundRequested(data), envelope));
  });
