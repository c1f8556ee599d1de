import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Follow } from '@huji/chassis/events/consumer.ts';
import type { Owed } from '../domain/order-reactions.ts';
import type { Parts } from './parts.ts';
import { placeOrder } from './place-order.ts';
import { postJournalEntry } from './post-journal-entry.ts';

/** Something came to be owed: asks what and how it is booked, books it and orders it. @throws CommandRefused */
export const followOrder =
  <Data>(parts: Parts, react: (data: Data) => Owed): Follow<Data> =>
  async ({ data }, { envelope }) => {
    const { entry, obligation } = react(data);
    const [posted] = await Promise.all([
      postJournalEntry(parts, entry, envelope),
      obligation === null ? undefined : placeOrder(parts, obligation, envelope),
    ]);
    obeyed(posted);
  };
