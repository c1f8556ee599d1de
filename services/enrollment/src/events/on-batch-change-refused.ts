import { batchChangeRefused } from '@huji/contracts/premium/events.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { type Reaction, reaction } from '@huji/chassis/events/consumer.ts';
import { reactToBatchChangeRefused } from '../domain/batch-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onBatchChangeRefused = ({ documents }: Parts): Reaction =>
  reaction(batchChangeRefused, async ({ data }, { envelope }) => {
    obeyed(await documents.batches.execute(data.batchId, reactToBatchChangeRefused(data), envelope));
  });
