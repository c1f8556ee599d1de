import type { JournalEntry } from '../domain/journal-entry.ts';
import { addEntries, type JournalTotals } from '../domain/journal-totals.ts';
import type { Parts } from './parts.ts';

const CHUNK_ENTRIES = 1_000;

/**
 * Exact as of some moment during the call: every entry acknowledged before it is in, none twice. Reads only. An entry that
 * still bears its mark is either in the chunk counted last or was never counted (see `count-journal.ts`).
 */
export const readJournalTotals = async ({ documents }: Pick<Parts, 'documents'>): Promise<JournalTotals> => {
  const { journalEntries, journalTotals } = documents;
  for (;;) {
    const { totals, chunk, revision } = await journalTotals.load();
    const inChunk = new Set(chunk);
    // However many wait to be counted, only their sums are held.
    let sums = totals;
    let chunkOfSums: JournalEntry[] = [];
    for await (const { id, entry } of journalEntries.eachUncounted()) {
      if (!inChunk.has(id)) chunkOfSums.push(entry);
      if (chunkOfSums.length < CHUNK_ENTRIES) continue;
      sums = addEntries(sums, chunkOfSums);
      chunkOfSums = [];
    }
    // Somebody counted meanwhile: marks that were seen may be in the totals by now.
    if ((await journalTotals.load()).revision === revision) return addEntries(sums, chunkOfSums);
  }
};
