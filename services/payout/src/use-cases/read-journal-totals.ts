import type { JournalEntry } from '../domain/journal-entry.ts';
import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { addEntries, type JournalTotals, subtractEntries } from '../domain/journal-totals.ts';
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
