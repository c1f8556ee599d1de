import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { claimsOverviewDecider } from '../domain/claim/claims-overview.ts';

/** One document for everybody who asks how many claims there are. */
export const OVERVIEW_ID = 'claims';

export const openClaimsOverview = (store: DocumentStore) =>
  new AggregateStore(
    store,
    {
      collection: 'claims-overview',
      shards: 1,
      schemaVersion: 1,
      decider: claimsOverviewDecider,
      indexes: [],
      index: () => ({}),
      messages: () => [],
    },
    { service: 'claim-adjudication' },
  );
