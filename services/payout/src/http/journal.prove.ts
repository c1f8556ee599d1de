import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proveJournal } from '@huji/contracts/payout/journal-http.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { balances, sumOfAll } from '../domain/journal-totals.ts';
import type { Parts } from '../use-cases/parts.ts';
import { reAddJournal } from '../use-cases/re-add-journal.ts';

/** Re-adds the whole journal, line by line, and holds the running totals to it. */
export const bindProveJournal = (parts: Parts): BoundOperation =>
  handle(proveJournal, async () => {
    const { totals, lines, sha256, totalsAgree } = await reAddJournal(parts);
    return {
      body: {
        entries: totals.entries,
        lines,
        sumYuan: formatYuan(sumOfAll(totals)),
        sha256,
        balances: balances(totals).map(({ account, fen }) => ({ account, amountYuan: formatYuan(fen) })),
        totalsAgree,
      },
    };
  });
