import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { openingKey } from '../domain/business-key.ts';
import { fundsOf } from '../domain/journal-totals.ts';
import type { Parts } from './parts.ts';
import { readJournalTotals } from './read-journal-totals.ts';

/** The first day of the books: that of the earliest opening; null while nothing was opened. */
export const readBooksOpening = async (parts: Pick<Parts, 'documents'>): Promise<CivilDate | null> => {
  const funds = fundsOf(await readJournalTotals(parts));
  const openings = await parts.documents.journalEntries.readMany(funds.map(openingKey));
  const [first = null] = openings
    .filter((entry) => entry !== null)
    .map(({ date }) => date)
    .sort();
  return first;
};
