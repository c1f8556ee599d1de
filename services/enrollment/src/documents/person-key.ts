import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { PersonKey, PersonKeyCommand, PersonKeyEvent } from '../domain/person-key.ts';
import { personKeyDecider } from '../domain/person-key-decider.ts';

export const openPersonKeys = (store: DocumentStore) =>
  new AggregateStore<PersonKey, PersonKeyCommand, PersonKeyEvent, never>(
    store,
    {
      collection: 'person-key',
      shards: 1,
      schemaVersion: 1,
      decider: personKeyDecider,
      indexes: [],
      index: () => ({}),
      messages: () => [],
    },
    { service: 'enrollment' },
  );
