import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { ok, type Decider } from '@huji/contracts/shared/decider.ts';
import { type EntryRefusal, isSameEntry, type JournalEntry, otherEntry } from './journal-entry.ts';

/** What a fund earns by covers that begin later: the entry as it will be booked, on its day and not before. */
export interface Income {
  readonly state: 'none' | 'awaited' | 'booked';
  readonly entry: JournalEntry | null;
}

export type IncomeCommand = { readonly type: 'await'; readonly entry: JournalEntry } | { readonly type: 'book' };
export type IncomeEvent = { readonly type: 'awaited'; readonly entry: JournalEntry } | { readonly type: 'booked' };

/** The day on which it is booked; null: nothing waits. */
export const incomeDueOn = ({ state, entry }: Income): CivilDate | null =>
  state === 'awaited' && entry !== null ? entry.date : null;

/** The same fact again waits once, and is booked once. */
export const incomeDecider: Decider<Income, IncomeCommand, IncomeEvent, EntryRefusal> = {
  initial: { state: 'none', entry: null },
  decide: (command, income) => {
    if (command.type === 'book') return ok(income.state === 'awaited' ? [{ type: 'booked' }] : []);
    const { entry } = command;
    if (income.entry === null) return ok([{ type: 'awaited', entry }]);
    return isSameEntry(income.entry, entry) ? ok([]) : { ok: false, refusal: otherEntry(entry) };
  },
  evolve: (income, event) =>
    event.type === 'awaited' ? { state: 'awaited', entry: event.entry } : { ...income, state: 'booked' },
};
