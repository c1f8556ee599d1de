import { moneyUnmatched } from '@huji/contracts/premium/events.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { type Reaction, reaction } from '@huji/chassis/events/consumer.ts';
import { reactToMoneyUnmatched } from '../domain/batch-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onMoneyUnmatched = ({ documents }: Parts): Reaction =>
  reaction(moneyUnmatched, async ({ data }, { envelope }) => {
    obeyed(await documents.batches.execute(data.batchId, reactToMoneyUnmatched(data), envelope));
  });
