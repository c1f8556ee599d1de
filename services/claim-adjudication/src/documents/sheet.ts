import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { sheetDecider } from '../domain/paper/sheet.ts';

/** One sheet, under the keyed hash of what is to be seen on it. */
export const openSheets = (store: DocumentStore) =>
  new AggregateStore(
    store,
    {
      collection: 'sheet',
      schemaVersion: 1,
      decider: sheetDecider,
      indexes: [],
      index: () => ({}),
      messages: () => [],
    },
    { service: 'claim-adjudication' },
  );
