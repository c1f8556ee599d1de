import { createHash } from 'node:crypto';
import { addFen, formatYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { JournalEntry } from './domain/journal-entry.ts';
import { hledgerJournal, proofLines } from './domain/journal-export.ts';
import { addEntries, balances, NO_TOTALS, totalsAgree } from './domain/journal-totals.ts';
import { createJournalKeeper, type JournalKeeper } from './journal/journal-keeper.ts';
import { SERVICE } from './stores.ts';

export interface JournalReport {
  readonly entries: number;
  readonly sumYuan: string;
  /** SHA-256 of the sorted lines `date|businessKey|account|fen`. */
  readonly sha256: string;
  /** One line each; business keys and sums only. */
  readonly differences: readonly string[];
}

const keeperOn = (store: DocumentStore): JournalKeeper =>
  createJournalKeeper(store, { newId: () => '', nowMs: () => 0, service: SERVICE });

const readEntries = async (store: DocumentStore, progress: (done: number) => void): Promise<JournalEntry[]> => {
  const entries: JournalEntry[] = [];
  for await (const entry of keeperOn(store).entries()) {
    entries.push(entry);
    if (entries.length % 1_000 === 0) progress(entries.length);
  }
  progress(entries.length);
  return entries;
};

const faultsOf = (entries: readonly JournalEntry[]): string[] => {
  const seen = new Set<string>();
  return entries.flatMap(({ businessKey, lines }) => {
    const sum = addFen(ZERO_FEN, ...lines.map(({ fen }) => fen));
    const twice = seen.has(businessKey);
    seen.add(businessKey);
    return [
      ...(sum === 0 ? [] : [`entry ${businessKey} is off by ${formatYuan(sum)}`]),
      ...(twice ? [`entry ${businessKey} stands twice`] : []),
    ];
  });
};

/** Re-adds the whole journal from what is stored. Reads only. */
export const verifyJournal = async (
  store: DocumentStore,
  progress: (done: number) => void = () => undefined,
): Promise<JournalReport> => {
  const before = await keeperOn(store).totals();
  const entries = await readEntries(store, progress);
  const readded = addEntries(NO_TOTALS, entries);
  const after = await keeperOn(store).totals();
  const sum = addFen(ZERO_FEN, ...balances(readded).map(({ fen }) => fen));
  const hash = createHash('sha256');
  for (const line of proofLines(entries)) hash.update(`${line}\n`, 'utf8');
  return {
    entries: entries.length,
    sumYuan: formatYuan(sum),
    sha256: hash.digest('hex'),
    differences: [
      ...faultsOf(entries),
      ...(sum === 0 ? [] : [`the journal is off by ${formatYuan(sum)}`]),
      ...(totalsAgree(before, readded, after)
        ? []
        : ['the running totals that guard the funds differ from the entries']),
    ],
  };
};

/** The whole journal in hledger's format. Reads only. */
export const exportJournal = async (store: DocumentStore): Promise<string> =>
  hledgerJournal(await readEntries(store, () => undefined));
