import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { listJournal } from '@huji/contracts/payout/journal-http.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import type { Parts } from '../use-cases/parts.ts';
import { entryShownTo } from './journal.access.ts';

export const bindListJournal = (parts: Parts): BoundOperation =>
  handle(listJournal, async ({ query: { fromOn: from, toOn: to, cursor = null, limit: max }, principal }) => {
    const page = await parts.documents.journalEntries.page({ from, to, cursor, max });
    const shown = page.rows.map(entryShownTo(parts, principal));
    const entries = shown.map(({ businessKey, date: postedOn, lines }) => ({
      businessKey,
      postedOn,
      lines: lines.map(({ account, fen }) => ({ account, amountYuan: formatYuan(fen) })),
    }));
    return { body: { entries, cursor: page.cursor } };
  });
