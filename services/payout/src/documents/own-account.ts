import { WriteOnce } from '@huji/chassis/aggregate/write-once.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { OwnAccount } from '../domain/own-account.ts';

export type OwnAccounts = WriteOnce<OwnAccount>;

/** By name; what was registered is not changed, an account with another number is another account. */
export const openOwnAccounts = (store: DocumentStore, service: string): OwnAccounts =>
  new WriteOnce<OwnAccount>(store, { collection: 'own-account', indexes: ['name'], shards: 1 }, { service });
