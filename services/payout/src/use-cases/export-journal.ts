import type { EntryRange } from '../documents/journal-entry.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import { hledgerHeader, hledgerTransaction } from '../domain/journal-export.ts';
import { accountsOf } from '../domain/journal-totals.ts';
import type { Parts } from './parts.ts';
import { readJournalTotals } from './read-journal-totals.ts';

/** hledger's format, piece by piece: a journal of millions of entries fits into no text. Reads only. */
export async function* exportJournal(
  parts: Pick<Parts, 'documents'>,
  range: EntryRange = {},
  show: (entry: JournalEntry) => JournalEntry = (entry) => entry,
): AsyncGenerator<string> {
  yield hledgerHeader(accountsOf(await readJournalTotals(parts)));
  for await (const entry of parts.documents.journalEntries.each(range)) yield hledgerTransaction(show(entry));
}
