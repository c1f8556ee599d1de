import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openSince } from '../domain/granting/granting.ts';
import { grantingDecider } from '../domain/granting/granting-decider.ts';

/** One paid batch whose covers are being granted, under the batch's id. */
export const openGrantings = (store: DocumentStore) =>
  new AggregateStore(
    store,
    {
      collection: 'granting',
      schemaVersion: 1,
      decider: grantingDecider,
      indexes: ['openSince'],
      index: (granting) => ({ openSince: openSince(granting) }),
      messages: () => [],
    },
    { service: 'claim-adjudication' },
  );
