import type { JournalEntry } from './journal-entry.ts';
import { postOpening, postTransfer } from './journal-postings.ts';
import type { Wanted } from './payout-proposal.ts';

type WantedOf<Type extends Wanted['type']> = Extract<Wanted, { type: Type }>;

export const openingOf = ({ fund, fen, openedOn: on }: WantedOf<'fund-opening'>) => ({ fund, fen, on });

export const transferOf = (transferId: string, { from, to, fen, valueOn: on }: WantedOf<'bank-transfer'>) => ({
  ...{ transferId, from, to, fen, on },
});

/** What the books hold for what two people agreed to, made by whoever books it; null: it is no entry of its own. */
export const bookedForProposal = (proposalId: string, wanted: Wanted): JournalEntry | null => {
  switch (wanted.type) {
    case 'fund-opening':
      return postOpening(openingOf(wanted));
    case 'bank-transfer':
      return postTransfer(transferOf(proposalId, wanted));
    case 'own-account':
    case 'claw-back':
    case 'order-flags':
    case 'exception-resolution':
    case 'statement-lines':
      return null;
  }
};
