import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Follow } from '@huji/chassis/events/consumer.ts';
import type { Posted } from '../domain/journal-reactions.ts';
import type { Parts } from './parts.ts';
import { postJournalEntry } from './post-journal-entry.ts';

/** A fact was said that moves accounts: asks how it is booked, and books it once. @throws CommandRefused */
export const followJournal =
  <Data>(parts: Parts, react: (data: Data) => Posted): Follow<Data> =>
  async ({ data }, { envelope }) => {
    obeyed(await postJournalEntry(parts, react(data), envelope));
  };
