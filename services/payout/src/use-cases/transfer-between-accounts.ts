import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { postTransfer } from '../domain/journal-postings.ts';
import type { Parts } from './parts.ts';
import { postJournalEntry } from './post-journal-entry.ts';

/** Money moved between the association's two accounts; booked once by its id. @throws CommandRefused */
export const transferBetweenAccounts = async (
  parts: Parts,
  transfer: Parameters<typeof postTransfer>[0],
  envelope: Envelope,
): Promise<void> => {
  const { transferId, from, to, fen } = transfer;
  const booked = withAudit(envelope, {
    stream: `bank-transfer/${transferId}`,
    action: 'transfer-booked',
    data: { from, to, fen },
  });
  obeyed(await postJournalEntry(parts, postTransfer(transfer), booked));
};
