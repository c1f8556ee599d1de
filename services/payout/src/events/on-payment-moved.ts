import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { paymentMoved } from '@huji/contracts/payout/events.ts';
import { reactToPaymentMoved } from '../domain/journal-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';
import { postJournalEntry } from '../use-cases/post-journal-entry.ts';

export const onPaymentMoved = (parts: Parts): Reaction =>
  reaction(paymentMoved, async ({ data }, { envelope }) => {
    obeyed(await postJournalEntry(parts, reactToPaymentMoved(data), envelope));
  });
