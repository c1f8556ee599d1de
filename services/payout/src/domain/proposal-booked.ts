import type { JournalEntry } from './journal-entry.ts';
import { postOpening, postTransfer } from './journal-postings.ts';
import type { Wanted } from './payout-proposal.ts';

/** What the books hold for what two people agreed to, made by whoever books it; null: it is no entry of its own. */
export const bookedForProposal = (proposalId: string, wanted: Wanted): JournalEntry | null => {
  switch (wanted.type) {
    case 'fund-opening':
      return postOpening({ ...wanted, on: wanted.openedOn });
    case 'bank-transfer':
      return postTransfer({ ...wanted, transferId: proposalId, on: wanted.valueOn });
    case 'own-account':
    case 'claw-back':
    case 'order-flags':
    case 'exception-resolution':
    case 'statement-lines':
      return null;
  }
};
