import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Refusal } from '@huji/contracts/shared/decider.ts';
import { addFen, type Fen } from '@huji/contracts/shared/money.ts';

/**
 * One balanced posting of one fact. Positive is debit, negative credit; the lines of an entry add up to zero, so the sum
 * of all accounts is zero at every moment, whatever has arrived so far (decision 0050). The business key names the fact
 * and is the document's id: the same fact posted twice is the same document.
 */
export const ENTRY_TYPES = [
  'opening',
  'transfer',
  'money',
  'matched',
  'unmatched',
  'cover',
  'approved',
  'refund',
  'paid',
  'returned',
  'claw-back',
  'bank-exception',
  'bank-exception-resolved',
  'annulled',
  'given-back',
  'money-annulled',
] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** What an entry is called: `<type>:<source>`, e.g. `paid:<order>:<attempt>`. */
export type BusinessKey = `${EntryType}:${string}`;

export interface JournalLine {
  readonly account: string;
  readonly fen: Fen;
}

export interface JournalEntry {
  /** `<type>:<source>`, e.g. `paid:<order>:<attempt>`. */
  readonly businessKey: string;
  readonly type: EntryType;
  readonly date: CivilDate;
  /** Sorted by account, one line per account, none of them zero. */
  readonly lines: readonly JournalLine[];
}

/** Two postings of one fact are one, where they move the same on the same day. */
export const isSameEntry = (one: JournalEntry, other: JournalEntry): boolean =>
  one.date === other.date &&
  one.lines.length === other.lines.length &&
  one.lines.every(({ account, fen }, at) => account === other.lines[at]?.account && fen === other.lines[at].fen);

export type EntryRefusal = 'journal_entry_differs';

/** Two different postings claim to be the same fact, which no repetition heals. */
export const otherEntry = ({ businessKey }: JournalEntry): Refusal<EntryRefusal> => ({
  code: 'journal_entry_differs',
  detail: `${businessKey} is known with other lines or another date`,
});

export class UnbalancedEntry extends Error {
  override readonly name = 'UnbalancedEntry';
}

/** An entry has few accounts: each finds its place among them by looking them through. */
const netPerAccount = (lines: readonly JournalLine[]): readonly JournalLine[] => {
  const net: JournalLine[] = [];
  for (const line of lines) {
    let at = 0;
    for (const { account } of net) if (account < line.account) at += 1;
    const known = net[at];
    if (known?.account !== line.account) net.splice(at, 0, line);
    else net[at] = { account: line.account, fen: addFen(known.fen, line.fen) };
  }
  return net.every((line) => line.fen !== 0) ? net : net.filter((line) => line.fen !== 0);
};

const TYPES: ReadonlySet<string> = new Set(ENTRY_TYPES);
const typeOfKey = (businessKey: BusinessKey): EntryType => {
  const type = businessKey.slice(0, businessKey.indexOf(':'));
  if (!TYPES.has(type)) throw new RangeError(`${businessKey} is no business key`);
  return type as EntryType;
};

/**
 * Null when nothing moves: a fact that changes no account leaves no entry.
 * @throws UnbalancedEntry: an entry that does not add up is a programming fault and must never be written.
 */
export const journalEntry = (
  businessKey: BusinessKey,
  date: CivilDate,
  lines: readonly JournalLine[],
): JournalEntry | null => {
  const type = typeOfKey(businessKey);
  let sum = 0;
  for (const line of lines) sum += line.fen;
  if (sum !== 0) throw new UnbalancedEntry(`${businessKey} is off by ${String(sum)} fen`);
  const net = netPerAccount(lines);
  return net.length === 0 ? null : { businessKey, type, date, lines: net };
};
