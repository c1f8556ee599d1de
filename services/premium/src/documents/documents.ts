import type { CollectionDeclaration } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { type Bills, openBills } from './bill.ts';
import { type Moneys, openMoneys } from './money.ts';
import { openPremiumProposals, type PremiumProposals } from './premium-proposal.ts';
import { openStatements, type StatementsOfAccounts } from './statements.ts';

export const SERVICE = 'premium';

/** Everything premium stores. */
export interface Documents {
  readonly bills: Bills;
  readonly moneys: Moneys;
  readonly premiumProposals: PremiumProposals;
  readonly statements: StatementsOfAccounts;
  readonly declarations: readonly CollectionDeclaration[];
}

export const openDocuments = (store: DocumentStore): Documents => {
  const documents = {
    bills: openBills(store, SERVICE),
    moneys: openMoneys(store, SERVICE),
    premiumProposals: openPremiumProposals(store, SERVICE),
    statements: openStatements(store, SERVICE),
  };
  return { ...documents, declarations: Object.values(documents).map((each) => each.declaration()) };
};
