import { createHash } from 'node:crypto';
import { addFen, formatYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import { proofLines } from '../domain/journal-export.ts';
import { addEntries, type JournalTotals, NO_TOTALS, totalsAgree } from '../domain/journal-totals.ts';
import type { JournalEntries } from '../documents/journal-entry.ts';
import type { Parts } from './parts.ts';
import { readJournalTotals } from './read-journal-totals.ts';

/** The journal added up anew from its entries, and what was found wrong. */
export interface ReAdded {
  readonly totals: JournalTotals;
  readonly lines: number;
  /** SHA-256 of the sorted lines `date|businessKey|account|fen`. */
  readonly sha256: string;
  /** One line for each entry that does not add up to zero or stands twice; business keys and sums only. */
  readonly faults: readonly string[];
  /** The running totals that guard the funds say the same. */
  readonly totalsAgree: boolean;
}

/** Entries come by date, and a proof line begins with its date: days can be sorted, hashed and added one by one. */
async function* days(entries: JournalEntries): AsyncGenerator<readonly JournalEntry[]> {
  let day: JournalEntry[] = [];
  for await (const entry of entries.each()) {
    if (day[0] !== undefined && day[0].date !== entry.date) {
      yield day;
      day = [];
    }
    day.push(entry);
  }
  if (day.length > 0) yield day;
}

const faultsOf = (day: readonly JournalEntry[]): string[] => {
  const seen = new Set<string>();
  return day.flatMap(({ businessKey, lines }) => {
    const sum = addFen(ZERO_FEN, ...lines.map(({ fen }) => fen));
    const twice = seen.has(businessKey);
    seen.add(businessKey);
    return [
      ...(sum === 0 ? [] : [`entry ${businessKey} is off by ${formatYuan(sum)}`]),
      ...(twice ? [`entry ${businessKey} stands twice`] : []),
    ];
  });
};

/** Line by line, one day at a time. Reads only. */
export const reAddJournal = async (
  parts: Pick<Parts, 'documents'>,
  progress: (entries: number) => void = () => undefined,
): Promise<ReAdded> => {
  const before = await readJournalTotals(parts);
  const hash = createHash('sha256');
  const faults: string[] = [];
  let [lines, totals] = [0, NO_TOTALS];
  for await (const day of days(parts.documents.journalEntries)) {
    for (const line of proofLines(day)) {
      hash.update(`${line}\n`, 'utf8');
      lines += 1;
    }
    faults.push(...faultsOf(day));
    totals = addEntries(totals, day);
    progress(totals.entries);
  }
  const after = await readJournalTotals(parts);
  return { totals, lines, sha256: hash.digest('hex'), faults, totalsAgree: totalsAgree(before, totals, after) };
};
