import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { earningOf, isAhead } from '../domain/income.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import type { Parts } from './parts.ts';
import { postJournalEntry } from './post-journal-entry.ts';

/** Only what is ahead can have been booked ahead. */
const isBooked = async ({ documents }: Parts, entry: JournalEntry, today: JournalEntry['date']): Promise<boolean> => {
  if (!isAhead(entry, today)) return false;
  const [standing] = await documents.journalEntries.readMany([entry.businessKey]);
  return standing != null;
};

/** Cover was granted or taken back: what a fund earns by it is booked or waits. @throws CommandRefused where other lines are said of the same fact */
export const bookOrAwaitIncome = async (
  parts: Parts,
  entry: JournalEntry | null,
  envelope: Envelope,
): Promise<void> => {
  if (entry === null) return;
  const today = parts.clock.today();
  const earning = earningOf(entry, { today, isBooked: await isBooked(parts, entry, today) });
  if (earning.type === 'entry') obeyed(await postJournalEntry(parts, earning.entry, envelope));
  else obeyed(await parts.documents.incomes.execute(earning.id, earning.command, envelope));
};
