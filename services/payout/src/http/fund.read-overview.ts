import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { readFundsOverview } from '@huji/contracts/payout/funds-overview-http.ts';
import { addFen, formatYuan, subtractFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { approvedFrom, creditedTo, fundsOf, sumOfAll } from '../domain/journal-totals.ts';
import type { Parts } from '../use-cases/parts.ts';
import { type ReAdded, reAddJournal } from '../use-cases/re-add-journal.ts';

/** Anybody may ask, and it reads the whole journal: once a minute, however many ask. */
const FRESH_MS = 60_000;

const replyOf = ({ totals, sha256 }: ReAdded) => {
  const funds = fundsOf(totals);
  const credited = addFen(ZERO_FEN, ...funds.map((fund) => creditedTo(totals, fund)));
  const approved = addFen(ZERO_FEN, ...funds.map((fund) => approvedFrom(totals, fund)));
  return {
    entries: totals.entries,
    sumYuan: formatYuan(sumOfAll(totals)),
    sha256,
    funds: funds.map((fund) => ({ fund, creditedYuan: formatYuan(creditedTo(totals, fund)) })),
    approvedYuan: formatYuan(approved),
    balanceYuan: formatYuan(subtractFen(credited, approved)),
  };
};

/** One reading at a time: those who come meanwhile wait for it, and one that failed is nobody's answer afterwards. */
export const bindReadFundsOverview = (parts: Pick<Parts, 'documents'>): BoundOperation => {
  let running: Promise<ReAdded> | null = null;
  let latest: { readonly atMs: number; readonly read: ReAdded } | null = null;
  const read = async (): Promise<ReAdded> => {
    try {
      const found = await reAddJournal(parts);
      latest = { atMs: performance.now(), read: found };
      return found;
    } finally {
      running = null;
    }
  };
  return handle(readFundsOverview, async () => {
    if (latest !== null && performance.now() - latest.atMs <= FRESH_MS) return { body: replyOf(latest.read) };
    return { body: replyOf(await (running ??= read())) };
  });
};
