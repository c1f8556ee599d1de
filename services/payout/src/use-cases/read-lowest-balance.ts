import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { addFen, fen, type Fen, subtractFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { bankAccount, type BankAccount } from '../domain/journal-accounts.ts';
import { balances } from '../domain/journal-totals.ts';
import type { Parts } from './parts.ts';
import { readTotalsUpTo } from './read-totals-up-to.ts';

/** What an account held at the end of a day, by the books. */
interface HeldOn {
  readonly on: CivilDate;
  readonly fen: Fen;
}

/** So often it is read again because an entry was booked meanwhile. */
const READS_MAX = 5;

/** What was moved on the account on each day after `from`, until today. */
const movedByDay = async (
  { documents, clock }: Parts,
  account: string,
  from: CivilDate,
): Promise<ReadonlyMap<CivilDate, Fen>> => {
  const moved = new Map<CivilDate, Fen>();
  for await (const { date, lines } of documents.journalEntries.each({ from: addDays(from, 1), to: clock.today() }))
    for (const line of lines)
      if (line.account === account) moved.set(date, addFen(moved.get(date) ?? ZERO_FEN, line.fen));
  return moved;
};

/**
 * The least that an own account held at the end of any day from `from` to today. Read again where an entry was booked meanwhile: the days
 * are what it holds now less what was moved since. Of one day ago it reads the entries of a day, whatever else there is.
 * @throws Unavailable while entries are booked faster than they are read
 */
export const readLowestBalance = async (
  parts: Parts,
  { account: name, from }: { readonly account: BankAccount; readonly from: CivilDate },
): Promise<HeldOn> => {
  const account = bankAccount(name);
  for (let read = 1; read <= READS_MAX; read += 1) {
    const today = parts.clock.today();
    const totals = await readTotalsUpTo(parts, today);
    const moved = await movedByDay(parts, account, from);
    if ((await readTotalsUpTo(parts, today)).entries !== totals.entries) continue;
    const held = balances(totals).find((each) => each.account === account)?.fen ?? ZERO_FEN;
    let lowest: HeldOn = { on: today, fen: held };
    let atEnd = held;
    for (const [on, sum] of [...moved].sort(([one], [other]) => (one < other ? 1 : -1))) {
      atEnd = subtractFen(atEnd, sum);
      if (atEnd < lowest.fen) lowest = { on: addDays(on, -1), fen: fen(atEnd) };
    }
    return lowest;
  }
  throw new Unavailable('entries are booked faster than they are read: ask again', 1);
};
