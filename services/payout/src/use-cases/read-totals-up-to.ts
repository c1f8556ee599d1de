import { type CivilDate, addDays } from '@huji/contracts/shared/civil-date.ts';
import { type JournalTotals, subtractEntries } from '../domain/journal-totals.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import type { Parts } from './parts.ts';
import { readJournalTotals } from './read-journal-totals.ts';

/**
 * The same without what is dated after a day: what a release may use is what is in a fund on the day of release. Nothing is dated
 * ahead any more but what was booked before, so there is little to take off.
 */
export const readTotalsUpTo = async (parts: Pick<Parts, 'documents'>, on: CivilDate): Promise<JournalTotals> => {
  const totals = await readJournalTotals(parts);
  const later: JournalEntry[] = [];
  for await (const entry of parts.documents.journalEntries.each({ from: addDays(on, 1) })) later.push(entry);
  return subtractEntries(totals, later);
};
