import type { JournalEntry } from './journal-entry.ts';
import {
  postClawBack,
  postCover,
  postMoneyAnnulled,
  postMoneyMatched,
  postMoneyReceived,
  postMoneyUnmatched,
  postPaid,
  postReturned,
  type PaymentMovement,
} from './journal-postings.ts';

/**
 * What each fact becomes in the books: one entry, or none where no account changes. The same for a consumer and for the case
 * runner. Facts that are owed as well are in `order-reactions.ts`.
 */
export type Posted = JournalEntry | null;

export const reactToMoneyReceived = (received: Parameters<typeof postMoneyReceived>[0]): Posted =>
  postMoneyReceived(received);

/** Who comes late hears of it alone: its receipt is booked with it, where it is not there yet. */
export const reactToMoneyAnnulled = (
  annulled: Parameters<typeof postMoneyReceived>[0] & Parameters<typeof postMoneyAnnulled>[0],
): readonly Posted[] => [postMoneyReceived(annulled), postMoneyAnnulled(annulled)];

export const reactToMoneyMatched = (matched: Parameters<typeof postMoneyMatched>[0]): Posted =>
  postMoneyMatched(matched);

export const reactToMoneyUnmatched = (unmatched: Parameters<typeof postMoneyUnmatched>[0]): Posted =>
  postMoneyUnmatched(unmatched);

export const reactToCoverChanged = (changed: Parameters<typeof postCover>[0]): Posted => postCover(changed);

export const reactToPaymentMoved = (moved: PaymentMovement & { readonly direction: 'out' | 'back' }): Posted =>
  moved.direction === 'out' ? postPaid(moved) : postReturned(moved);

export const reactToBenefitClawedBack = (clawedBack: Parameters<typeof postClawBack>[0]): Posted =>
  postClawBack(clawedBack);
