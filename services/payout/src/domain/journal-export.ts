import { formatYuan } from '@huji/contracts/shared/money.ts';
import type { JournalEntry } from './journal-entry.ts';

const linesOf = (entry: JournalEntry): readonly string[] =>
  entry.lines.map((line) => `${entry.date}|${entry.businessKey}|${line.account}|${String(line.fen)}`);

/**
 * Two texts of the journal that others re-add. The proof lines `date|businessKey|account|fen`, sorted as text, are what
 * the journal hash is taken over: two installations with the same facts have the same hash, whatever order they came in.
 */
export const proofLines = (entries: readonly JournalEntry[]): readonly string[] => entries.flatMap(linesOf).sort();

/**
 * The same lines in the same order, of entries that come by date and business key, one by one: of a day of any size only
 * those lines are held that a later entry may still come before, which are the lines of keys that the present key begins
 * with. (A line begins with its date and key, so that no later line is smaller than the present date and key.)
 */
export async function* sortedProofLines(entries: AsyncIterable<JournalEntry>): AsyncGenerator<string> {
  let held: string[] = [];
  for await (const entry of entries) {
    const smallest = `${entry.date}|${entry.businessKey}`;
    held.sort();
    const from = held.findIndex((line) => line >= smallest);
    const settled = from === -1 ? held.splice(0) : held.splice(0, from);
    yield* settled;
    held.push(...linesOf(entry));
  }
  held = held.sort();
  yield* held;
}

/** Each piece begins with the blank line that parts it from what is before. */
export const hledgerTransaction = (entry: JournalEntry): string =>
  `\n${[
    `${entry.date} ${entry.businessKey}`,
    ...entry.lines.map((line) => `    ${line.account}  ${formatYuan(line.fen)} CNY`),
  ].join('\n')}\n`;

/** Two places, `.` as decimal mark, one commodity, every account declared. */
export const hledgerHeader = (accounts: readonly string[]): string =>
  `${['decimal-mark .', 'commodity 1000.00 CNY', ...accounts.map((account) => `account ${account}`)].join('\n')}\n`;

const byDateAndKey = (a: JournalEntry, b: JournalEntry): number => {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.businessKey < b.businessKey ? -1 : 1;
};

/** hledger's journal format (read by 1.25 and later, in strict mode too), fen-exact. */
export const hledgerJournal = (entries: readonly JournalEntry[]): string => {
  const accounts = [...new Set(entries.flatMap(({ lines }) => lines.map(({ account }) => account)))].sort();
  return [hledgerHeader(accounts), ...[...entries].sort(byDateAndKey).map(hledgerTransaction)].join('');
};
