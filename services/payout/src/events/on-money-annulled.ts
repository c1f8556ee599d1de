import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { moneyAnnulled } from '@huji/contracts/premium/events.ts';
import { reactToMoneyAnnulled } from '../domain/journal-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';
import { postJournalEntry } from '../use-cases/post-journal-entry.ts';

export const onMoneyAnnulled = (parts: Parts): Reaction =>
  reaction(moneyAnnulled, async ({ data }, { envelope }) => {
    for (const entry of reactToMoneyAnnulled(data)) obeyed(await postJournalEntry(parts, entry, envelope));
  });
