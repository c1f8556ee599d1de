import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openDeputies } from '@huji/chassis/duties/deputies.ts';
import { openEmployerClerks } from './employer-clerks.ts';
import { openEmployerCovers } from './employer-covers.ts';
import { openPayeeAccounts } from './payee-accounts.ts';

export const openViews = (store: DocumentStore) => ({
  payeeAccounts: openPayeeAccounts(store),
  employerClerks: openEmployerClerks(store),
  deputies: openDeputies(store, 'claim-adjudication'),
  employerCovers: openEmployerCovers(store),
});
export type Views = ReturnType<typeof openViews>;
