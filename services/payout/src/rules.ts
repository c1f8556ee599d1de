import { METHOD_VERSION } from './domain/audit-sample/audit-sample.ts';
import { drawItems } from './domain/audit-sample/audit-sample-draw.ts';
import { inOrder, sumOfPayments } from './domain/audit-sample/audit-sample-population.ts';
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

/**
 * The pure façade of payout: what the service runs over documents, the case runner folds over a Map (decision 0070).
 *
 * What others say: `reactTo<Event>` gives the posting of a fact and what is owed by it. What a fund earns is booked on its day:
 * `earningOf` says whether it is booked or waits, the clock books it by `incomeClockSteps` on `incomeDueOn`.
 *
 * A payout batch is made of orders by `making`, each of them is told by `assigning`, the batch by `afterAssigning`. What it does by
 * itself says `nextStep`; `sending` is what an order does at the door of the bank.
 */
export { earningOf, incomeClockSteps, incomeDecider, incomeDueOn } from './domain/income.ts';
export {
  reactToCoverChanged,
  reactToMoneyMatched,
  reactToMoneyReceived,
  reactToPaymentMoved,
} from './domain/journal-reactions.ts';
export { type Owed, placing, reactToAccountVerified, reactToClaimApproved } from './domain/order-reactions.ts';
export { announceOrder, type OrderAnnouncement } from './domain/order-announcements.ts';
export { ORDER_REFUSALS, orderDecider } from './domain/order-decider.ts';
export { flagsOf } from './domain/order-flags.ts';
export { orderIdOf } from './domain/order-id.ts';
export { involvedInAny, paidPeople } from './domain/order-involved.ts';
export { accountToPay, handlersOf, sending } from './domain/order-sending.ts';
export { fundDecider } from './domain/fund-decider.ts';
export { isPayable } from './domain/payee.ts';
export { PAYEE_REFUSALS, payeeDecider } from './domain/payee-decider.ts';
export { announcePayoutBatch, type PayoutBatchAnnouncement } from './domain/payout-batch/payout-batch-announcements.ts';
export { PAYOUT_BATCH_REFUSALS, payoutBatchDecider } from './domain/payout-batch/payout-batch-decider.ts';
export { afterAssigning, assigning, making, refuseUnbatchable } from './domain/payout-batch/payout-batch-making.ts';
export { nextStep, reactToCashRead, reactToFundAnswered, reserving } from './domain/payout-batch/payout-batch-steps.ts';
export { cashOf } from './domain/payout-batch/payout-batch.ts';
export type { SettledPayment } from './domain/audit-sample/audit-sample.ts';
export type { JournalEntry } from './domain/journal-entry.ts';

/** A draw over a list of payments: the same wherever it is repeated. */
export const auditSample = { version: METHOD_VERSION, inOrder, sum: sumOfPayments, draw: drawItems } as const;

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
