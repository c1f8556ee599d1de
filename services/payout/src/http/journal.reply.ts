import type { JournalEntryReply } from '@huji/contracts/payout/journal-http.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';

export const journalEntryReply = ({ businessKey, date: postedOn, lines }: JournalEntry): JournalEntryReply => ({
  businessKey,
  postedOn,
  lines: lines.map(({ account, fen }) => ({ account, amountYuan: formatYuan(fen) })),
});
