import { batchPaid } from '@huji/contracts/premium/events.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { type Reaction, reaction } from '@huji/chassis/events/consumer.ts';
import { reactToBatchPaid } from '../domain/batch-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onBatchPaid = ({ documents }: Parts): Reaction =>
  reaction(batchPaid, async ({ data }, { envelope }) => {
    obeyed(await documents.batches.execute(data.batchId, reactToBatchPaid(data), envelope));
  });
