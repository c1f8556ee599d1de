import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Owed } from '../domain/order-reactions.ts';
import type { Parts } from './parts.ts';
import { placeOrder } from './place-order.ts';
import { postJournalEntry } from './post-journal-entry.ts';

/** What is owed is booked, and ordered. Repetition changes nothing. @throws CommandRefused */
export const takeOnObligation = async (
  parts: Parts,
  { entry, obligation }: Owed,
  envelope: Envelope,
): Promise<void> => {
  const [posted] = await Promise.all([
    postJournalEntry(parts, entry, envelope),
    obligation === null ? undefined : placeOrder(parts, obligation, envelope),
  ]);
  obeyed(posted);
};
