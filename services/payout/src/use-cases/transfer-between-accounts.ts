import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { unlessRefused } from '@huji/chassis/aggregate/outcome.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { postTransfer } from '../domain/journal-postings.ts';
import type { Parts } from './parts.ts';
import { postJournalEntry } from './post-journal-entry.ts';

/** Money moved between the association's two accounts. @throws Refused */
export const transferBetweenAccounts = async (
  parts: Parts,
  transfer: Parameters<typeof postTransfer>[0],
  envelope: Envelope,
): Promise<void> => {
  const posted = await postJournalEntry(parts, postTransfer(transfer), envelope);
  if (unlessRefused(posted, 'journal_entry_differs') === null)
    throw refused({ code: 'idempotency_key_reused', detail: 'the key was used for another transfer' });
  await parts.audit.record(auditBy(envelope, `bank-transfer/${transfer.transferId}`, 'transfer-booked'));
};
