import { announceFund } from './domain/fund-announcements.ts';
import { fundDecider } from './domain/fund-decider.ts';
import { hledgerJournal, proofLines } from './domain/journal-export.ts';
import {
  addEntries,
  approvedFrom,
  balances,
  creditedTo,
  fundsOf,
  NO_TOTALS,
  sumOfAll,
} from './domain/journal-totals.ts';
import { announceOrder } from './domain/order-announcements.ts';
import { orderDecider } from './domain/order-decider.ts';
import { accountFacts, orderNeeds, placing } from './domain/order-reactions.ts';
import { orderDueOn } from './domain/order.ts';
import { announcePayee } from './domain/payee-announcements.ts';
import { payeeDecider } from './domain/payee-decider.ts';
import { payeeDueOn } from './domain/payee.ts';
import { announcePayoutBatch } from './domain/payout-batch-announcements.ts';
import { payoutBatchDecider } from './domain/payout-batch-decider.ts';
import { batchOrderOf } from './domain/payout-batch-order.ts';
import { nextStep, reactToFundAnswered, reserving } from './domain/payout-batch-steps.ts';
import { payoutBatchDueOn } from './domain/payout-batch.ts';

/**
 * The pure façade of payout: what the service runs over documents, the case runner folds over a Map (data-flow.md §1.17).
 *
 * What others say: `reactTo<Event>` gives the posting of a fact and what is owed by it. Every decider has what it announces
 * (`announce`), since when it waits for a step of its own (`dueOn`) and which other documents a command's facts are
 * gathered from (`needs`).
 */
export {
  reactToBenefitClawedBack,
  reactToCoverChanged,
  reactToMoneyMatched,
  reactToMoneyReceived,
  reactToPaymentMoved,
} from './domain/journal-reactions.ts';
export {
  reactToAccountVerified,
  reactToClaimApproved,
  reactToRefundRequested,
  type Obligation,
  type Owed,
} from './domain/order-reactions.ts';
export { ORDER_REFUSALS } from './domain/order-decider.ts';
export { PAYEE_REFUSALS } from './domain/payee-decider.ts';
export { PAYOUT_BATCH_REFUSALS } from './domain/payout-batch-decider.ts';
export { orderIdOf } from './domain/order-id.ts';
export type { JournalEntry } from './domain/journal-entry.ts';
export type { JournalTotals } from './domain/journal-totals.ts';
export type { OrderAnnouncement } from './domain/order-announcements.ts';
export type { Order, OrderCommand, OrderEvent } from './domain/order.ts';
export type { Payee, PayeeCommand, PayeeEvent } from './domain/payee.ts';
export type { PayoutBatch, PayoutBatchCommand, PayoutBatchEvent } from './domain/payout-batch.ts';

/** An order: `placing` makes the command of an obligation, `accountFacts` what a command says of the payee's account. */
export const order = {
  ...orderDecider,
  announce: announceOrder,
  dueOn: orderDueOn,
  needs: orderNeeds,
  placing,
  accountFacts,
} as const;

/** A payee decides from its own state and the command alone; the name check in it is the bank's word. */
export const payee = {
  ...payeeDecider,
  announce: announcePayee,
  dueOn: payeeDueOn,
  needs: (): readonly string[] => [],
} as const;

/** A payout batch: `nextStep` is what it does by itself, `batchOrderOf` what an order asks of the funds. */
export const payoutBatch = {
  ...payoutBatchDecider,
  announce: announcePayoutBatch,
  dueOn: payoutBatchDueOn,
  needs: (): readonly string[] => [],
  nextStep,
  batchOrderOf,
  reactToFundAnswered,
} as const;

/** A fund: `reserving` makes a batch's command to it; what was credited is read from the journal. Nothing falls due. */
export const fund = {
  ...fundDecider,
  announce: announceFund,
  dueOn: (): null => null,
  needs: (): readonly string[] => ['journal'],
  reserving,
} as const;

/** The books over a list of entries. An entry's business key says whether it was there before. */
export const journal = {
  none: NO_TOTALS,
  add: addEntries,
  sum: sumOfAll,
  balances,
  funds: fundsOf,
  creditedTo,
  approvedFrom,
  proofLines,
  hledger: hledgerJournal,
} as const;
