import { createHash } from 'node:crypto';
import { addFen, formatYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { hledgerJournal, proofLines } from '../domain/journal-export.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import { addEntries, balances, NO_TOTALS, totalsAgree } from '../domain/journal-totals.ts';
import type { JournalKeeper } from '../journal/journal-keeper.ts';

export interface JournalProof {
  readonly entries: number;
  readonly lines: number;
  readonly sumYuan: string;
  readonly sha256: string;
  readonly balances: readonly { readonly account: string; readonly amountYuan: string }[];
  readonly totalsAgree: boolean;
}

/** Entries come by date, and a proof line begins with its date: days can be sorted and hashed one by one. */
async function* days(journal: JournalKeeper): AsyncGenerator<readonly JournalEntry[]> {
  let day: JournalEntry[] = [];
  for await (const entry of journal.entries()) {
    if (day[0] !== undefined && day[0].date !== entry.date) {
      yield day;
      day = [];
    }
    day.push(entry);
  }
  if (day.length > 0) yield day;
}

/** Re-adds the whole journal, line by line, and holds the running totals to it. */
export const proveJournal = async (journal: JournalKeeper): Promise<JournalProof> => {
  const before = await journal.totals();
  const hash = createHash('sha256');
  let [lines, readded] = [0, NO_TOTALS];
  for await (const day of days(journal)) {
    for (const line of proofLines(day)) {
      hash.update(`${line}\n`, 'utf8');
      lines += 1;
    }
    readded = addEntries(readded, day);
  }
  const found = balances(readded);
  const after = await journal.totals();
  return {
    entries: readded.entries,
    lines,
    sumYuan: formatYuan(addFen(ZERO_FEN, ...found.map(({ fen }) => fen))),
    sha256: hash.digest('hex'),
    balances: found.map(({ account, fen }) => ({ account, amountYuan: formatYuan(fen) })),
    totalsAgree: totalsAgree(before, readded, after),
  };
};

export const exportHledger = async (journal: JournalKeeper): Promise<string> => {
  const entries: JournalEntry[] = [];
  for await (const entry of journal.entries()) entries.push(entry);
  return hledgerJournal(entries);
};
