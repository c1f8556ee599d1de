import { ENROLLMENT_EVENTS } from '@huji/contracts/enrollment/events.ts';
import { announced } from '@huji/chassis/events/announced.ts';
import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { Deputy, DeputyCommand, DeputyEvent } from '../domain/deputy.ts';
import { announceDeputy } from '../domain/deputy-announcements.ts';
import { lastDayOf } from '../domain/deputy-days.ts';
import { deputyDecider, type DeputyRefusal } from '../domain/deputy-decider.ts';

const tie = announced(ENROLLMENT_EVENTS);

export const openDeputies = (store: DocumentStore) =>
  new AggregateStore<Deputy, DeputyCommand, DeputyEvent, DeputyRefusal>(
    store,
    {
      collection: 'deputy',
      shards: 1,
      schemaVersion: 1,
      decider: deputyDecider,
      indexes: ['personId', 'lastOn'],
      index: (deputy) => ({ personId: deputy?.deputy.personId ?? null, lastOn: deputy && lastDayOf(deputy) }),
      messages: (_event, { id, state }) => announceDeputy(id, state).map((said) => tie(said, id)),
    },
    { service: 'enrollment' },
  );
