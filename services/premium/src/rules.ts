import { billedFen, creditedFen, creditFen, dueFen, heldFen, paidFen, receivedFen } from './domain/bill-money.ts';

/** The pure façade of premium: what the service runs over documents, the case runner folds over a Map. */
export { announceBill, type BillAnnouncement } from './domain/bill-announcements.ts';
export { BILL_REFUSALS, billDecider } from './domain/bill-decider.ts';
export {
  billClockCommand,
  billDueOn,
  type BillReaction,
  reactToBatchWithdrawalRequested,
  reactToCoverChanged,
  reactToMoneyAssigned,
  reactToParticipationAssessed,
} from './domain/bill-reactions.ts';
export { announceMoney, type MoneyAnnouncement } from './domain/money-announcements.ts';
export { MONEY_REFUSALS, moneyDecider } from './domain/money-decider.ts';
export { batchOfMoney } from './domain/money-matching.ts';
export { STATEMENTS_REFUSALS } from './domain/statements-decider.ts';

/** What a bill comes to, whichever way one asks. */
export const billFigures = { billedFen, dueFen, paidFen, receivedFen, heldFen, creditedFen, creditFen } as const;
