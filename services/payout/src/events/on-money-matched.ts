import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { moneyMatched } from '@huji/contracts/premium/events.ts';
import { reactToMoneyMatched } from '../domain/journal-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';
import { postJournalEntry } from '../use-cases/post-journal-entry.ts';

export const onMoneyMatched = (parts: Parts): Reaction =>
  reaction(moneyMatched, async ({ data }, { envelope }) => {
    obeyed(await postJournalEntry(parts, reactToMoneyMatched(data), envelope));
  });
