import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { listJournal } from '@huji/contracts/payout/journal-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { pickSeenEntries } from '../use-cases/pick-seen-entries.ts';
import { entryShownTo } from './journal.access.ts';
import { journalEntryReply } from './journal.reply.ts';

export const bindListJournal = (parts: Parts): BoundOperation =>
  handle(listJournal, async ({ query: { fromOn: from, toOn: to, cursor = null, limit: max }, principal }) => {
    const page = await parts.documents.journalEntries.page({ from, to, cursor, max });
    const seen = await pickSeenEntries(parts, principal, page.rows);
    const entries = seen.map(entryShownTo(parts, principal)).map(journalEntryReply);
    return { body: { entries, cursor: page.cursor } };
  });
