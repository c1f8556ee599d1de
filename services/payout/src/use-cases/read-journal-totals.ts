import type { JournalEntry } from '../domain/journal-entry.ts';
import { addEntries, type JournalTotals } from '../domain/journal-totals.ts';
import type { Parts } from './parts.ts';

/**
 * Exact as of some moment during the call: every entry acknowledged before it is in, none twice. Reads only. An entry that
 * still bears its mark is either in the chunk counted last or was never counted (see `count-journal.ts`).
 */
export const readJournalTotals = async ({ documents }: Pick<Parts, 'documents'>): Promise<JournalTotals> => {
  const { journalEntries, journalTotals } = documents;
  for (;;) {
    const { totals, chunk, revision } = await journalTotals.load();
    const inChunk = new Set(chunk);
    const uncounted: JournalEntry[] = [];
    for await (const { id, entry } of journalEntries.eachUncounted()) if (!inChunk.has(id)) uncounted.push(entry);
    // Somebody counted meanwhile: marks that were seen may be in the totals by now.
    if ((await journalTotals.load()).revision === revision) return addEntries(totals, uncounted);
  }
};
