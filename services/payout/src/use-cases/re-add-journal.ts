import { createHash } from 'node:crypto';
import { FAULTS_KEPT_MAX, FirstFaults } from '@huji/chassis/observability/first-faults.ts';
import { addFen, formatYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { StoredEntry } from '../documents/journal-entry.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import { sortedProofLines } from '../domain/journal-export.ts';
import { addEntries, type JournalTotals, NO_TOTALS, totalsAgree } from '../domain/journal-totals.ts';
import type { Parts } from './parts.ts';
import { readJournalTotals } from './read-journal-totals.ts';

/** The journal added up anew from its entries, and what was found wrong. */
export interface ReAdded {
  readonly totals: JournalTotals;
  readonly lines: number;
  /** SHA-256 of the sorted lines `date|businessKey|account|fen`. */
  readonly sha256: string;
  /**
   * One line for each entry that does not add up to zero or stands under a key that is not its own, and so perhaps twice;
   * business keys and sums only. At most `FAULTS_MAX`, then one line that counts the rest.
   */
  readonly faults: readonly string[];
  /** How many there are. */
  readonly found: number;
  /** The running totals that guard the funds say the same. */
  readonly totalsAgree: boolean;
}

export const FAULTS_MAX = FAULTS_KEPT_MAX;
/** Entries that are added up together. */
const CHUNK_ENTRIES = 1_000;

const faultsOf = ({ id, entry: { businessKey, lines } }: StoredEntry): string[] => {
  const sum = addFen(ZERO_FEN, ...lines.map(({ fen }) => fen));
  return [
    ...(sum === 0 ? [] : [`entry ${businessKey} is off by ${formatYuan(sum)}`]),
    ...(id === businessKey ? [] : [`entry ${businessKey} stands under another key`]),
  ];
};

/** Adds entries up on their way, and looks at each. */
class Adding {
  totals: JournalTotals = NO_TOTALS;
  readonly #faults = new FirstFaults();
  #chunk: JournalEntry[] = [];

  async *on(stored: AsyncIterable<StoredEntry>, progress: (entries: number) => void): AsyncGenerator<JournalEntry> {
    for await (const each of stored) {
      this.#faults.note(faultsOf(each));
      this.#chunk.push(each.entry);
      if (this.#chunk.length >= CHUNK_ENTRIES) {
        this.#add();
        progress(this.totals.entries);
      }
      yield each.entry;
    }
    this.#add();
    progress(this.totals.entries);
  }

  get faults(): readonly string[] {
    const more = this.found - this.#faults.first.length;
    return more === 0 ? this.#faults.first : [...this.#faults.first, `and ${String(more)} more`];
  }

  get found(): number {
    return this.#faults.total;
  }

  #add(): void {
    this.totals = addEntries(this.totals, this.#chunk);
    this.#chunk = [];
  }
}

/** Line by line; of a day of any size one page is in memory. Reads only. */
export const reAddJournal = async (
  parts: Pick<Parts, 'documents'>,
  progress: (entries: number) => void = () => undefined,
): Promise<ReAdded> => {
  const before = await readJournalTotals(parts);
  const hash = createHash('sha256');
  const adding = new Adding();
  let lines = 0;
  for await (const line of sortedProofLines(adding.on(parts.documents.journalEntries.eachStored(), progress))) {
    hash.update(`${line}\n`, 'utf8');
    lines += 1;
  }
  const { totals, faults, found } = adding;
  const after = await readJournalTotals(parts);
  return { totals, lines, sha256: hash.digest('hex'), faults, found, totalsAgree: totalsAgree(before, totals, after) };
};
