import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { listOverdueIncome } from '@huji/contracts/payout/journal-http.ts';
import { addDays, daysBetween } from '@huji/contracts/shared/civil-date.ts';
import type { Parts } from '../use-cases/parts.ts';
import { pickSeenEntries } from '../use-cases/pick-seen-entries.ts';
import { entryShownTo } from './journal.access.ts';
import { journalEntryReply } from './journal.reply.ts';

/** Where the duties of the day say nothing, the next day is late. */
const REMINDED_AFTER_DAYS = 0;

/** What the clock books by itself is told when it did not: somebody has to look why. */
export const bindListOverdueIncome = (parts: Parts): BoundOperation =>
  handle(listOverdueIncome, async ({ query: { cursor = null, limit: max }, principal, envelope: { on } }) => {
    const { reminders } = parts.duties.inForce(on);
    const latest = addDays(on, -(reminders?.incomeOverdueDays ?? REMINDED_AFTER_DAYS) - 1);
    const page = await parts.documents.incomes.find({ field: 'dueOn', to: latest, cursor, max });
    const overdue = page.rows.flatMap(({ state: { entry } }) => entry ?? []);
    const seen = await pickSeenEntries(parts, principal, overdue);
    const entries = seen.map(entryShownTo(parts, principal)).map((entry) => {
      const { postedOn: dueOn, ...shown } = journalEntryReply(entry);
      return { ...shown, dueOn, overdueDays: daysBetween(entry.date, on) };
    });
    return { body: { entries, cursor: page.cursor } };
  });
