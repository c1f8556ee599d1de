import { addEntries } from '../domain/journal-totals.ts';
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

/** One step of the protocol; null: look again. The totals are read before the marks, and held by their revision. */
const countChunk = async ({ documents, ownEnvelope }: Journal): Promise<number | null> => {
  const { journalEntries, journalTotals } = documents;
  const { totals, chunk, revision } = await journalTotals.load();
  const envelope = ownEnvelope(ACTOR);
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
