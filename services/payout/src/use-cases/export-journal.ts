import type { JournalRange } from '../documents/journal-entry.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import { hledgerHeader, hledgerTransaction } from '../domain/journal-export.ts';
import { accountsOf } from '../domain/journal-totals.ts';
import type { Parts } from './parts.ts';
import { readJournalTotals } from './read-journal-totals.ts';

const SHOWN_AT_ONCE = 500;

/** Which of some entries are shown, and how. */
type Show = (entries: readonly JournalEntry[]) => Promise<readonly JournalEntry[]>;

/** hledger's format, piece by piece: a journal of millions of entries fits into no text. Reads only. */
export async function* exportJournal(
  parts: Pick<Parts, 'documents'>,
  range: JournalRange = {},
  show: Show = (entries) => Promise.resolve(entries),
): AsyncGenerator<string> {
  yield hledgerHeader(accountsOf(await readJournalTotals(parts)));
  let together: JournalEntry[] = [];
  for await (const entry of parts.documents.journalEntries.each(range)) {
    together.push(entry);
    if (together.length < SHOWN_AT_ONCE) continue;
    for (const shown of await show(together)) yield hledgerTransaction(shown);
    together = [];
  }
  for (const shown of await show(together)) yield hledgerTransaction(shown);
}
