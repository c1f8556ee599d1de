import type { CollectionDeclaration } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openAuditSampleParts, type AuditSampleParts } from './audit-sample-part.ts';
import { openAuditSamples, type AuditSamples } from './audit-sample.ts';
import { openBankExceptions, type BankExceptions } from './bank-exception.ts';
import { openCredits, type Credits } from './credit.ts';
import { openFunds, type Funds } from './fund.ts';
import { openIncomes, type Incomes } from './income.ts';
import { openJournalEntries, type JournalEntries } from './journal-entry.ts';
import { openJournalTotals, type JournalTotalsDocument } from './journal-totals.ts';
import { openOrders, type Orders } from './order.ts';
import { openOwnAccounts, type OwnAccounts } from './own-account.ts';
import { openPayees, type Payees } from './payee.ts';
import { openPaymentDays, type PaymentDays } from './payment-day.ts';
import { openPayoutBatches, type PayoutBatches } from './payout-batch.ts';
import { openPayoutProposals, type PayoutProposals } from './payout-proposal.ts';
import { openStatementLines, type StatementLines } from './statement-line.ts';

export const SERVICE = 'payout';

/** Everything payout stores. */
export interface Documents {
  readonly orders: Orders;
  readonly payoutBatches: PayoutBatches;
  readonly paymentDays: PaymentDays;
  readonly payoutProposals: PayoutProposals;
  readonly funds: Funds;
  readonly ownAccounts: OwnAccounts;
  readonly credits: Credits;
  readonly payees: Payees;
  readonly statementLines: StatementLines;
  readonly bankExceptions: BankExceptions;
  readonly incomes: Incomes;
  readonly journalEntries: JournalEntries;
  readonly journalTotals: JournalTotalsDocument;
  readonly auditSamples: AuditSamples;
  readonly auditSampleParts: AuditSampleParts;
  readonly declarations: readonly CollectionDeclaration[];
}

export const openDocuments = (store: DocumentStore): Documents => {
  const documents = {
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
  };
  return { ...documents, declarations: Object.values(documents).map((each) => each.declaration()) };
};
