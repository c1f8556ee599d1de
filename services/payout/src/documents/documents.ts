import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openAuditSampleParts } from './audit-sample-part.ts';
import { openAuditSamples } from './audit-sample.ts';
import { openBankExceptions } from './bank-exception.ts';
import { openCredits } from './credit.ts';
import { openFunds } from './fund.ts';
import { openIncomes } from './income.ts';
import { openJournalEntries } from './journal-entry.ts';
import { openJournalTotals } from './journal-totals.ts';
import { openOrders } from './order.ts';
import { openOwnAccounts } from './own-account.ts';
import { openPayees } from './payee.ts';
import { openPaymentDays } from './payment-day.ts';
import { openPayoutBatches } from './payout-batch.ts';
import { openPayoutProposals } from './payout-proposal.ts';
import { openStatementLines } from './statement-line.ts';

export const SERVICE = 'payout';

/** Everything payout stores. */
export const openDocuments = (store: DocumentStore) => ({
  orders: openOrders(store, SERVICE),
  payoutBatches: openPayoutBatches(store, SERVICE),
  paymentDays: openPaymentDays(store, SERVICE),
  payoutProposals: openPayoutProposals(store, SERVICE),
  funds: openFunds(store, SERVICE),
  ownAccounts: openOwnAccounts(store, SERVICE),
  credits: openCredits(store, SERVICE),
  payees: openPayees(store, SERVICE),
  statementLines: openStatementLines(store, SERVICE),
  bankExceptions: openBankExceptions(store, SERVICE),
  incomes: openIncomes(store, SERVICE),
  journalEntries: openJournalEntries(store, SERVICE),
  journalTotals: openJournalTotals(store),
  auditSamples: openAuditSamples(store, SERVICE),
  auditSampleParts: openAuditSampleParts(store, SERVICE),
});
export type Documents = ReturnType<typeof openDocuments>;
