import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { moneyUnmatched } from '@huji/contracts/premium/events.ts';
import { reactToMoneyUnmatched } from '../domain/journal-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';
import { postJournalEntry } from '../use-cases/post-journal-entry.ts';

export const onMoneyUnmatched = (parts: Parts): Reaction =>
  reaction(moneyUnmatched, async ({ data }, { envelope }) => {
    obeyed(await postJournalEntry(parts, reactToMoneyUnmatched(data), envelope));
  });
