import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openBills } from './bill.ts';
import { openMoneys } from './money.ts';
import { openPremiumProposals } from './premium-proposal.ts';
import { openStatements } from './statements.ts';

export const SERVICE = 'premium';

/** Everything premium stores. */
export const openDocuments = (store: DocumentStore) => ({
  bills: openBills(store, SERVICE),
  moneys: openMoneys(store, SERVICE),
  premiumProposals: openPremiumProposals(store, SERVICE),
  statements: openStatements(store, SERVICE),
});
export type Documents = ReturnType<typeof openDocuments>;
