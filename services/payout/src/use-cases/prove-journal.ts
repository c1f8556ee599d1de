import { formatYuan } from '@huji/contracts/shared/money.ts';
import { hledgerHeader, hledgerTransaction } from '../domain/journal-export.ts';
import { accountsOf, balances, sumOfAll } from '../domain/journal-totals.ts';
import type { EntryRange, JournalKeeper } from '../journal/journal-keeper.ts';
import { reAdd } from '../journal/re-add.ts';

export interface JournalProof {
  readonly entries: number;
  readonly lines: number;
  readonly sumYuan: string;
  readonly sha256: string;
  readonly balances: readonly { readonly account: string; readonly amountYuan: string }[];
  readonly totalsAgree: boolean;
}

/** Re-adds the whole journal, line by line, and holds the running totals to it. */
export const proveJournal = async (journal: JournalKeeper): Promise<JournalProof> => {
  const { totals, lines, sha256, totalsAgree } = await reAdd(journal);
  return {
    entries: totals.entries,
    lines,
    sumYuan: formatYuan(sumOfAll(totals)),
    sha256,
    balances: balances(totals).map(({ account, fen }) => ({ account, amountYuan: formatYuan(fen) })),
    totalsAgree,
  };
};

/** hledger's format, piece by piece: a journal of millions of entries fits into no text. */
export async function* exportHledger(journal: JournalKeeper, range: EntryRange = {}): AsyncGenerator<string> {
  yield hledgerHeader(accountsOf(await journal.totals()));
  for await (const entry of journal.entries(range)) yield hledgerTransaction(entry);
}
