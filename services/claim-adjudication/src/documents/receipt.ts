import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { receiptDecider } from '../domain/receipt/receipt-decider.ts';

/** One receipt, under the keyed hash of its number: one payment per item, whoever the person is. */
export const openReceipts = (store: DocumentStore) =>
  new AggregateStore(
    store,
    {
      collection: 'receipt',
      schemaVersion: 1,
      decider: receiptDecider,
      indexes: [],
      index: () => ({}),
      messages: () => [],
    },
    { service: 'claim-adjudication' },
  );
