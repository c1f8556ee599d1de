import { ENROLLMENT_EVENTS } from '@huji/contracts/enrollment/events.ts';
import { announced } from '@huji/chassis/events/announced.ts';
import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { JsonValue } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { foldName } from '@huji/contracts/shared/folded-name.ts';
import { awaitsOffice, type Employer, type EmployerCommand, type EmployerEvent } from '../domain/employer.ts';
import { announceEmployer } from '../domain/employer-announcements.ts';
import { employerDecider, type EmployerRefusal } from '../domain/employer-decider.ts';

const tie = announced(ENROLLMENT_EVENTS);

/** Version 1 knew no admissions: whoever was registered took part in the society that the registration named. */
export const upcastEmployer = (stored: JsonValue): JsonValue => {
  if (stored === null || typeof stored !== 'object' || Array.isArray(stored)) return stored;
  const employer = stored as Readonly<Record<string, JsonValue>>;
  const { society = '', registeredOn = '' } = employer;
  return { ...employer, admissions: [{ society, state: 'admitted', decidedOn: registeredOn }] };
};

export const openEmployers = (store: DocumentStore) =>
  new AggregateStore<Employer, EmployerCommand, EmployerEvent, EmployerRefusal>(
    store,
    {
      collection: 'employer',
      shards: 1,
      schemaVersion: 2,
      upcast: upcastEmployer,
      decider: employerDecider,
      indexes: ['uscc', 'clerk', 'name', 'awaitingSince', 'offeredTo'],
      index: (employer) => ({
        uscc: employer?.uscc ?? null,
        clerk: employer?.clerk ?? null,
        offeredTo: employer?.offeredTo ?? null,
        name: employer === null ? null : foldName(employer.name),
        awaitingSince: employer !== null && awaitsOffice(employer) ? employer.registeredOn : null,
      }),
      messages: (event, { id, state }) => announceEmployer(event, id, state).map((said) => tie(said, id)),
    },
    { service: 'enrollment' },
  );
