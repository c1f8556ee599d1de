import { fen, type Fen } from '@huji/contracts/shared/money.ts';
import type { Documents } from '../documents/documents.ts';
import { coverKey } from '../domain/business-key.ts';
import { fundOf } from '../domain/journal-accounts.ts';
import { isSameEntry, type JournalEntry } from '../domain/journal-entry.ts';

/** What funds have of a person's covers of one batch, and will have on the day they begin. */
export interface PersonIncome {
  readonly byFund: ReadonlyMap<string, Fen>;
  /** Entries that stand in the journal. */
  readonly booked: number;
  readonly faults: readonly string[];
}

/** Keys that are read together. */
const KEYS_PER_READ = 1_000;

const incomeOf = (entries: readonly JournalEntry[]): ReadonlyMap<string, Fen> => {
  const byFund = new Map<string, number>();
  for (const { lines } of entries)
    for (const { account, fen: moved } of lines) {
      const fund = fundOf(account);
      if (fund !== null) byFund.set(fund, (byFund.get(fund) ?? 0) - moved);
    }
  return new Map([...byFund].filter(([, sum]) => sum !== 0).map(([fund, sum]) => [fund, fen(sum)]));
};

interface IncomeParts {
  readonly documents: Pick<Documents, 'journalEntries' | 'incomes'>;
}

interface Revisions {
  readonly batchId: string;
  readonly billRevision: number;
}

const read = async (
  { documents: { journalEntries, incomes } }: IncomeParts,
  { batchId, billRevision }: Revisions,
  people: readonly string[],
): Promise<readonly PersonIncome[]> => {
  const keys = people.flatMap((personId) =>
    Array.from({ length: billRevision }, (_, at) => coverKey({ personId, batchId, billRevision: at + 1 })),
  );
  const [entries, awaited] = await Promise.all([journalEntries.readMany(keys), incomes.readMany(keys)]);
  return people.map((_, person) => {
    const own = keys.slice(person * billRevision, (person + 1) * billRevision);
    const standing: JournalEntry[] = [];
    const faults: string[] = [];
    let booked = 0;
    own.forEach((key, at) => {
      const entry = entries[person * billRevision + at] ?? null;
      const income = awaited[person * billRevision + at]?.state ?? null;
      if (entry !== null) booked += 1;
      else if (income?.state === 'booked') faults.push(`entry ${key} was booked and is not in the journal`);
      if (entry !== null && income?.entry != null && !isSameEntry(entry, income.entry))
        faults.push(`entry ${key} was booked otherwise than it waited`);
      const counted = entry ?? (income?.state === 'awaited' ? income.entry : null);
      if (counted !== null) standing.push(counted);
    });
    return { byFund: incomeOf(standing), booked, faults };
  });
};

/** In the order of `people`, some at a time: each revision of a bill may have earned or given back. Reads only. */
export const readIncomeOf = async (
  parts: IncomeParts,
  revisions: Revisions,
  people: readonly string[],
): Promise<readonly PersonIncome[]> => {
  const together = Math.max(1, Math.floor(KEYS_PER_READ / Math.max(1, revisions.billRevision)));
  const incomes: PersonIncome[] = [];
  for (let from = 0; from < people.length; from += together)
    incomes.push(...(await read(parts, revisions, people.slice(from, from + together))));
  return incomes;
};
