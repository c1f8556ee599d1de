import { present } from '@huji/contracts/shared/present.ts';
import type { Counted } from '../documents/journal-totals.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import { addEntries, addSums, approvedByMonthOf, type JournalTotals } from '../domain/journal-totals.ts';
import type { Parts } from './parts.ts';

const ACTOR = 'payout.journal';
const CHUNK_ENTRIES_MAX = 1_000;

type Journal = Pick<Parts, 'documents' | 'ownEnvelope' | 'counting'>;

/**
 * Adds every entry to the running totals exactly once, whatever crashes or runs at the same time (ADR 0050); answers how many.
 *
 * An entry is born with the index mark `uncountedSince`. A chunk of marked entries is added to the totals together with its
 * list of ids; then their marks come off; only then the list is emptied and the next chunk may be added. So an entry
 * still marked is either in the list (counted) or was never counted: no third case, and nothing to be told apart by time.
 */
export const countJournal = (parts: Journal): Promise<number> =>
  parts.counting.join('journal', async () => {
    let sum = 0;
    for (;;) {
      const counted = await countChunk(parts);
      if (counted === 0) return sum;
      sum += counted ?? 0;
    }
  });

/**
 * What was counted before months were, by month: walked over once. An entry is counted when it bears no mark or is in the chunk; no
 * other is while the revision stands, so what is kept by it is exact.
 */
const monthsOfCounted = async (
  { documents }: Journal,
  chunk: readonly string[],
): Promise<JournalTotals['approvedByMonth']> => {
  const inChunk = new Set(chunk);
  let months: NonNullable<JournalTotals['approvedByMonth']> = {};
  let some: JournalEntry[] = [];
  for await (const { id, entry, isMarked } of documents.journalEntries.eachWithMark()) {
    if (!isMarked || inChunk.has(id)) some.push(entry);
    if (some.length < CHUNK_ENTRIES_MAX) continue;
    months = addSums(months, approvedByMonthOf(some));
    some = [];
  }
  return addSums(months, approvedByMonthOf(some));
};

const withMonths = async (parts: Journal, { totals, chunk }: Counted): Promise<Counted> => {
  const approvedByMonth = totals.entries === 0 ? {} : await monthsOfCounted(parts, chunk);
  return { totals: present({ ...totals, approvedByMonth }), chunk };
};

/** One step of the protocol; null: look again. The totals are read before the marks, and held by their revision. */
const countChunk = async (parts: Journal): Promise<number | null> => {
  const { journalEntries, journalTotals } = parts.documents;
  const { totals, chunk, revision } = await journalTotals.load();
  const envelope = parts.ownEnvelope(ACTOR);
  if (totals.approvedByMonth === undefined) {
    await journalTotals.keep(revision, await withMonths(parts, { totals, chunk }), envelope);
    return null;
  }
  if (chunk.length > 0) {
    await journalEntries.takeMarksOff(chunk, envelope);
    await journalTotals.keep(revision, { totals, chunk: [] }, envelope);
    return null;
  }
  const uncounted = await journalEntries.uncounted(CHUNK_ENTRIES_MAX);
  if (uncounted.length === 0) return 0;
  const [entries, ids] = [uncounted.map(({ entry }) => entry), uncounted.map(({ id }) => id)];
  const won = await journalTotals.keep(revision, { totals: addEntries(totals, entries), chunk: ids }, envelope);
  return won ? uncounted.length : null;
};
