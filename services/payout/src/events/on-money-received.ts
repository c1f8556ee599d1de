import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { moneyReceived } from '@huji/contracts/premium/events.ts';
import { reactToMoneyReceived } from '../domain/journal-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';
import { noteCredit } from '../use-cases/note-credit.ts';
import { postJournalEntry } from '../use-cases/post-journal-entry.ts';

export const onMoneyReceived = (parts: Parts): Reaction =>
  reaction(moneyReceived, async ({ data }, { envelope }) => {
    obeyed(await postJournalEntry(parts, reactToMoneyReceived(data), envelope));
    await noteCredit(parts, data, envelope);
  });
