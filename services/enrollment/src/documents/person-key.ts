import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { JsonValue } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { PersonKey, PersonKeyCommand, PersonKeyEvent } from '../domain/person-key.ts';
import { personKeyDecider } from '../domain/person-key-decider.ts';

/** Version 1 knew one person per number: whoever named it first chose the id, and it stays theirs. */
export const upcastPersonKey = (stored: JsonValue): JsonValue =>
  stored === null || typeof stored !== 'object' || Array.isArray(stored) ? stored : { ...stored, generation: 1 };

export const openPersonKeys = (store: DocumentStore) =>
  new AggregateStore<PersonKey, PersonKeyCommand, PersonKeyEvent, never>(
    store,
    {
      collection: 'person-key',
      shards: 1,
      schemaVersion: 2,
      upcast: upcastPersonKey,
      decider: personKeyDecider,
      indexes: [],
      index: () => ({}),
      messages: () => [],
    },
    { service: 'enrollment' },
  );
