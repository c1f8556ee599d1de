import { present } from '@huji/contracts/shared/present.ts';
import { addFen, fen, subtractFen, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import { addMonths, type CivilDate, civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fundAccount, fundOf } from './journal-accounts.ts';
import { ENTRY_TYPES, type EntryType, type JournalEntry } from './journal-entry.ts';

/**
 * Running sums of the journal per type and account. Adding entries commutes, so any order of arrival ends in the same
 * sums; that each entry is added once is the keeper's promise (`use-cases/count-journal.ts`).
 */
export interface JournalTotals {
  readonly entries: number;
  /** `<type>|<account>` → fen. */
  readonly sums: Readonly<Record<string, Fen>>;
  /** Benefits approved out of a fund, `<YYYY-MM>|<fund>` → fen. Absent in totals kept before months were counted. */
  readonly approvedByMonth?: Readonly<Record<string, Fen>>;
}

export const NO_TOTALS: JournalTotals = { entries: 0, sums: {}, approvedByMonth: {} };

const APPROVING: readonly EntryType[] = ['approved', 'annulled'];

/** What entries add to what was approved, by month and fund. */
export const approvedByMonthOf = (entries: Iterable<JournalEntry>): Readonly<Record<string, Fen>> => {
  const sums: Record<string, Fen> = {};
  for (const { type, date, lines } of entries) {
    if (!APPROVING.includes(type)) continue;
    for (const { account, fen: amount } of lines) {
      const fund = fundOf(account);
      if (fund === null) continue;
      const key = `${date.slice(0, 7)}|${fund}`;
      sums[key] = fen((sums[key] ?? 0) + amount);
    }
  }
  return sums;
};

/** Adds sums to sums; what comes to nothing is left out. */
export const addSums = (
  one: Readonly<Record<string, Fen>>,
  other: Readonly<Record<string, Fen>>,
  sign: 1 | -1 = 1,
): Readonly<Record<string, Fen>> => {
  const sums = new Map<string, number>(Object.entries(one));
  for (const [key, sum] of Object.entries(other)) sums.set(key, (sums.get(key) ?? 0) + sign * sum);
  return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0).map(([key, sum]) => [key, fen(sum)]));
};

export const addEntries = (totals: JournalTotals, entries: readonly JournalEntry[]): JournalTotals => {
  // A journal has few accounts and many entries: the keys are made once per account.
  const added = new Map<EntryType, Map<string, number>>();
  for (const entry of entries) {
    let accounts = added.get(entry.type);
    if (accounts === undefined) added.set(entry.type, (accounts = new Map()));
    for (const { account, fen: amount } of entry.lines) accounts.set(account, (accounts.get(account) ?? 0) + amount);
  }
  const sums: Record<string, Fen> = { ...totals.sums };
  for (const [type, accounts] of added)
    for (const [account, sum] of accounts) {
      const key = `${type}|${account}`;
      sums[key] = fen((sums[key] ?? 0) + sum);
    }
  return present({
    entries: totals.entries + entries.length,
    sums,
    approvedByMonth: totals.approvedByMonth && addSums(totals.approvedByMonth, approvedByMonthOf(entries)),
  });
};

export const subtractEntries = (totals: JournalTotals, entries: readonly JournalEntry[]): JournalTotals => {
  const off = addEntries(NO_TOTALS, entries);
  const sums = { ...totals.sums };
  for (const [key, sum] of Object.entries(off.sums)) sums[key] = subtractFen(sums[key] ?? ZERO_FEN, sum);
  return present({
    entries: totals.entries - off.entries,
    sums,
    approvedByMonth: totals.approvedByMonth && addSums(totals.approvedByMonth, off.approvedByMonth ?? {}, -1),
  });
};

const splitKey = (key: string): readonly [EntryType, string] => {
  const at = key.indexOf('|');
  const type = ENTRY_TYPES.find((known) => known === key.slice(0, at));
  if (type === undefined) throw new RangeError(`${key} is no key of the journal's totals`);
  return [type, key.slice(at + 1)];
};

/** Balance per account, sorted by account. Debits are positive. */
export const balances = (totals: JournalTotals): readonly { readonly account: string; readonly fen: Fen }[] => {
  const perAccount = new Map<string, Fen>();
  for (const [key, sum] of Object.entries(totals.sums)) {
    const [, account] = splitKey(key);
    perAccount.set(account, addFen(perAccount.get(account) ?? ZERO_FEN, sum));
  }
  return [...perAccount]
    .map(([account, sum]) => ({ account, fen: sum }))
    .sort((a, b) => (a.account < b.account ? -1 : 1));
};

/** Every account an entry ever named, sorted. */
export const accountsOf = (totals: JournalTotals): readonly string[] => balances(totals).map(({ account }) => account);

export const sumOfAll = (totals: JournalTotals): Fen => addFen(...Object.values(totals.sums));

const isSame = (one: JournalTotals, other: JournalTotals): boolean => {
  const others = balances(other);
  const own = balances(one);
  return (
    own.length === others.length &&
    own.every(({ account, fen }, at) => others[at]?.account === account && others[at].fen === fen)
  );
};

/**
 * Running totals, taken before and after the entries were re-added, against their sum. Entries posted meanwhile may be in
 * it or not: where their number tells that they are not, and where it tells that all are, the sums must be the same.
 */
export const totalsAgree = (before: JournalTotals, readded: JournalTotals, after: JournalTotals): boolean => {
  if (readded.entries < before.entries || readded.entries > after.entries) return false;
  return (
    (readded.entries !== before.entries || isSame(readded, before)) &&
    (readded.entries !== after.entries || isSame(readded, after))
  );
};

const CREDITING: readonly EntryType[] = ['opening', 'cover', 'claw-back'];

/** What a fund was ever given, less what was given back: the bound of its reservations. Debits do not count here. */
export const creditedTo = (totals: JournalTotals, fund: string): Fen =>
  fen(0 - addFen(...CREDITING.map((type) => totals.sums[`${type}|${fundAccount(fund)}`] ?? ZERO_FEN)));

/** Benefits approved out of a fund so far, less what was taken back before it was paid. */
export const approvedFrom = (totals: JournalTotals, fund: string): Fen =>
  addFen(
    totals.sums[`approved|${fundAccount(fund)}`] ?? ZERO_FEN,
    totals.sums[`annulled|${fundAccount(fund)}`] ?? ZERO_FEN,
  );

/** Every fund the journal knows, sorted. */
export const fundsOf = (totals: JournalTotals): readonly string[] =>
  [...new Set(Object.keys(totals.sums).map((key) => fundOf(splitKey(key)[1])))].filter((fund) => fund !== null).sort();

/** Months that the pace of a fund is taken from: complete ones. */
const PACE_MONTHS = 12;

export interface FundPace {
  /** What was approved in each complete month since the first approval, at most twelve, the latest last. */
  readonly months: readonly { readonly month: string; readonly fen: Fen }[];
  /** What was approved in one of them, on average; rounded to the fen. */
  readonly averageFen: Fen;
}

const monthsBefore = (today: CivilDate): readonly string[] => {
  const first = civilDate(`${today.slice(0, 7)}-01`);
  return Array.from({ length: PACE_MONTHS }, (_, at) => addMonths(first, at - PACE_MONTHS).slice(0, 7));
};

/** What is approved out of a fund in a month; null: in no complete month anything was, or months are not counted yet. */
export const paceOf = ({ approvedByMonth = {} }: JournalTotals, fund: string, today: CivilDate): FundPace | null => {
  const all = monthsBefore(today).map((month) => ({ month, fen: approvedByMonth[`${month}|${fund}`] ?? ZERO_FEN }));
  const first = all.findIndex(({ fen: sum }) => sum !== 0);
  if (first === -1) return null;
  const months = all.slice(first);
  const sum = addFen(...months.map((month) => month.fen));
  return sum <= 0 ? null : { months, averageFen: fen(Math.round(sum / months.length)) };
};

/** Months that a sum lasts at a pace, in tenths and rounded down; nothing lasts no month. */
export const lastingTenths = (balanceFen: Fen, { averageFen }: Pick<FundPace, 'averageFen'>): number =>
  balanceFen <= 0 ? 0 : Math.floor((balanceFen * 10) / Math.max(1, averageFen));
