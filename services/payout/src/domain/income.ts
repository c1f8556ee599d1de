import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { ok, refuse, type Decider } from '@huji/contracts/shared/decider.ts';
import type { JournalEntry } from './journal-entry.ts';

/** What a fund earns by covers that begin later: the entry as it will be booked, on its day and not before. */
export interface Income {
  readonly state: 'none' | 'awaited' | 'booked';
  readonly entry: JournalEntry | null;
}

export type IncomeCommand = { readonly type: 'await'; readonly entry: JournalEntry } | { readonly type: 'book' };
export type IncomeEvent = { readonly type: 'awaited'; readonly entry: JournalEntry } | { readonly type: 'booked' };
export type IncomeRefusal = 'journal_entry_differs';

/** The day on which it is booked; null: nothing waits. */
export const incomeDueOn = ({ state, entry }: Income): CivilDate | null =>
  state === 'awaited' && entry !== null ? entry.date : null;

const isSame = (one: JournalEntry, other: JournalEntry): boolean =>
  one.date === other.date &&
  one.lines.length === other.lines.length &&
  one.lines.every(({ account, fen }, at) => account === other.lines[at]?.account && fen === other.lines[at].fen);

/** The same fact again waits once, and is booked once. */
export const incomeDecider: Decider<Income, IncomeCommand, IncomeEvent, IncomeRefusal> = {
  initial: { state: 'none', entry: null },
  decide: (command, income) => {
    if (command.type === 'book') return ok(income.state === 'awaited' ? [{ type: 'booked' }] : []);
    const { entry } = command;
    if (income.entry === null) return ok([{ type: 'awaited', entry }]);
    return isSame(income.entry, entry)
      ? ok([])
      : refuse('journal_entry_differs', `${entry.businessKey} waits with other lines or another date`);
  },
  evolve: (income, event) =>
    event.type === 'awaited' ? { state: 'awaited', entry: event.entry } : { ...income, state: 'booked' },
};
