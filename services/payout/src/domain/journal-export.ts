import { formatYuan } from '@huji/contracts/shared/money.ts';
import type { JournalEntry } from './journal-entry.ts';

/**
 * Two texts of the journal that others re-add. The proof lines `date|businessKey|account|fen`, sorted as text, are what
 * the journal hash is taken over: two installations with the same facts have the same hash, whatever order they came in.
 */
export const proofLines = (entries: readonly JournalEntry[]): readonly string[] =>
  entries
    .flatMap((entry) =>
      entry.lines.map((line) => `${entry.date}|${entry.businessKey}|${line.account}|${String(line.fen)}`),
    )
    .sort();

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
