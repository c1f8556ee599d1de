import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { JsonValue } from '@huji/chassis/persistence/document-driver.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { PersonKey, PersonKeyCommand, PersonKeyEvent } from '../domain/person-key.ts';
import { personKeyDecider } from '../domain/person-key-decider.ts';

/** Version 1 knew one person per number: whoever named it first chose the id, and it stays theirs. */
export const upcastPersonKey = (stored: JsonValue): JsonValue =>
  stored === null || typeof stored !== 'object' || Array.isArray(stored) ? stored : { ...stored, generation: 1 };

/** A day before any other: a look-up that is forgotten is taken away with the next that are pruned. */
export const FORGOTTEN_ON = civilDate('1970-01-01');

export const openPersonKeys = (store: DocumentStore) =>
  new AggregateStore<PersonKey, PersonKeyCommand, PersonKeyEvent, never>(
    store,
    {
      collection: 'person-key',
      shards: 1,
      schemaVersion: 2,
      upcast: upcastPersonKey,
      decider: personKeyDecider,
      indexes: ['forgottenOn'],
      index: (claim) => ({ forgottenOn: claim === null ? FORGOTTEN_ON : null }),
      prunedBy: 'forgottenOn',
      messages: () => [],
    },
    { service: 'enrollment' },
  );
