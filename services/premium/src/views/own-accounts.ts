import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { ViewStore } from '@huji/chassis/persistence/view-store.ts';

/** Accounts of the association, as payout said them. */
export interface OwnAccount {
  readonly account: string;
}
export type OwnAccounts = ViewStore<OwnAccount>;

/** The two that payout pays from exist from the beginning. */
const PAYING: readonly string[] = ['benefits', 'contributions'];

export const openOwnAccounts = (store: DocumentStore): OwnAccounts =>
  new ViewStore<OwnAccount>(store, { view: 'own-account-name', indexes: [] });

export const isOwnAccount = async (accounts: OwnAccounts, account: string): Promise<boolean> =>
  PAYING.includes(account) || (await accounts.get(account)) !== null;
