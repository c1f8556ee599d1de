import { fundDecider } from './domain/fund.ts';
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
import { orderDecider } from './domain/order-decider.ts';
import { orderIdOf } from './domain/order-id.ts';
import { payeeDecider } from './domain/payee.ts';
import { payoutBatchDecider } from './domain/payout-batch-decider.ts';
import { reactToCause } from './domain/react.ts';

export type { JournalEntry } from './domain/journal-entry.ts';
export type { JournalTotals } from './domain/journal-totals.ts';
export type { Order, OrderCommand, OrderEvent } from './domain/order.ts';
export type { Obligation, PayoutCause, PayoutReaction } from './domain/react.ts';

/**
 * The pure façade of payout: what the service runs over documents, the case runner folds over a Map. `react` gives the
 * posting and the obligation of a fact; nothing falls due by itself, and no fact of others has to be gathered.
 */
export const payout = {
  react: reactToCause,
  orderIdOf,
  order: orderDecider,
  payoutBatch: payoutBatchDecider,
  fund: fundDecider,
  payee: payeeDecider,
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
