import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { listJournal } from '@huji/contracts/payout/journal-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { entriesSeen } from '../use-cases/require-societies.ts';
import { entryShownTo } from './journal.access.ts';
import { journalEntryReply } from './journal.reply.ts';

export const bindListJournal = (parts: Parts): BoundOperation =>
  handle(listJournal, async ({ query: { fromOn: from, toOn: to, cursor = null, limit: max }, principal }) => {
    const page = await parts.documents.journalEntries.page({ from, to, cursor, max });
    const seen = await entriesSeen(parts, principal, page.rows);
    const entries = seen.map(entryShownTo(parts, principal)).map(journalEntryReply);
    return { body: { entries, cursor: page.cursor } };
  });
