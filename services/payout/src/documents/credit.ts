import { WriteOnce } from '@huji/chassis/aggregate/write-once.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { BookedCredit } from '../domain/credit.ts';

export type Credits = WriteOnce<BookedCredit>;

/** By the id of its money: a credit is booked as one thing. */
export const openCredits = (store: DocumentStore, service: string): Credits =>
  new WriteOnce<BookedCredit>(store, { collection: 'credit', shards: 1 }, { service });
