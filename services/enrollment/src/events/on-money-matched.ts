import { moneyMatched } from '@huji/contracts/premium/events.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { type Reaction, reaction } from '@huji/chassis/events/consumer.ts';
import { reactToMoneyMatched } from '../domain/batch-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onMoneyMatched = ({ documents }: Parts): Reaction =>
  reaction(moneyMatched, async ({ data }, { envelope }) => {
    obeyed(await documents.batches.execute(data.batchId, reactToMoneyMatched(data), envelope));
  });
