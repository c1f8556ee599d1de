import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import type { Parts } from './parts.ts';
import { postJournalEntry } from './post-journal-entry.ts';

/**
 * A fund earns on the later of the first day of cover and the day it was assessed. What that day is still to come waits for it:
 * nothing is ever booked ahead. @throws CommandRefused where other lines are said of the same fact
 */
export const bookOrAwaitIncome = async (
  parts: Parts,
  entry: JournalEntry | null,
  envelope: Envelope,
): Promise<void> => {
  if (entry === null) return;
  if (entry.date <= parts.clock.today()) {
    obeyed(await postJournalEntry(parts, entry, envelope));
    return;
  }
  // What was booked ahead by a programme of before stands as it is.
  const [standing] = await parts.documents.journalEntries.readMany([entry.businessKey]);
  if (standing != null) obeyed(await postJournalEntry(parts, entry, envelope));
  else obeyed(await parts.documents.incomes.execute(entry.businessKey, { type: 'await', entry }, envelope));
};

/** Its day has come. Booked first and then done with: a crash in between books it again, which changes nothing. */
export const bookIncome = async (parts: Parts, key: string, envelope: Envelope): Promise<void> => {
  const income = (await parts.documents.incomes.read(key))?.state;
  if (income?.state !== 'awaited' || income.entry === null) return;
  obeyed(await postJournalEntry(parts, income.entry, envelope));
  obeyed(await parts.documents.incomes.execute(key, { type: 'book' }, parts.ownEnvelope('payout.income')));
};
