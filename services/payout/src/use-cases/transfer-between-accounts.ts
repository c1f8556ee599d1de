import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { transferKey } from '../domain/business-key.ts';
import { postTransfer } from '../domain/journal-postings.ts';
import type { Parts } from './parts.ts';
import { postJournalEntry } from './post-journal-entry.ts';
import { requireCovered } from './require-covered.ts';

/**
 * Money moved between two of the association's accounts; booked once by its id. Asked again whether the account holds it: another transfer or a
 * batch may have been agreed to at the same moment. @throws Refused `transfer_not_covered` · CommandRefused
 */
export const transferBetweenAccounts = async (
  parts: Parts,
  transfer: Parameters<typeof postTransfer>[0],
  envelope: Envelope,
): Promise<void> => {
  const { transferId, from, to, fen, on: valueOn } = transfer;
  const [standing] = await parts.documents.journalEntries.readMany([transferKey(transferId)]);
  if (standing == null) await requireCovered(parts, { from, fen, valueOn, asking: transferId });
  const booked = withAudit(envelope, {
    stream: `bank-transfer/${transferId}`,
    action: 'transfer-booked',
    data: { from, to, fen },
  });
  obeyed(await postJournalEntry(parts, postTransfer(transfer), booked));
};
