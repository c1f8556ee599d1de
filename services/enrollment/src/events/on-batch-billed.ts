import { batchBilled } from '@huji/contracts/premium/events.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { type Reaction, reaction } from '@huji/chassis/events/consumer.ts';
import { reactToBatchBilled } from '../domain/batch-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onBatchBilled = ({ documents }: Parts): Reaction =>
  reaction(batchBilled, async ({ data }, { envelope }) => {
    obeyed(await documents.batches.execute(data.batchId, reactToBatchBilled(data), envelope));
  });
