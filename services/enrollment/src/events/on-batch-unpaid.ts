import { batchUnpaid } from '@huji/contracts/premium/events.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { type Reaction, reaction } from '@huji/chassis/events/consumer.ts';
import { reactToBatchUnpaid } from '../domain/batch-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onBatchUnpaid = ({ documents }: Parts): Reaction =>
  reaction(batchUnpaid, async ({ data }, { envelope }) => {
    obeyed(await documents.batches.execute(data.batchId, reactToBatchUnpaid(data), envelope));
  });
