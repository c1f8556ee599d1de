import {
  batchSubmitted,
  batchWithdrawalRequested,
  employerClerkBound,
  rosterPartTaken,
  submissionTaken,
} from '@huji/contracts/enrollment/events.ts';
import { AggregateStore, type MessageContext } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { OutgoingEvent } from '@huji/chassis/events/cloud-event-binding.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { Batch, BatchCommand, BatchEvent } from './domain/batch.ts';
import { batchDecider } from './domain/batch-decide.ts';
import { type Employer, type EmployerCommand, employerDecider, type EmployerEvent } from './domain/employer.ts';
import {
  type Person,
  type PersonCommand,
  personDecider,
  type PersonEvent,
  type PersonKey,
  type PersonKeyCommand,
  personKeyDecider,
  type PersonKeyEvent,
} from './domain/person.ts';
import {
  type RosterPart,
  type RosterPartCommand,
  rosterPartDecider,
  type RosterPartEvent,
} from './domain/roster-part.ts';

const SERVICE = { service: 'enrollment' };
const NO_MESSAGES = (): readonly OutgoingEvent[] => [];

const partNumbers = (parts: number): readonly number[] => Array.from({ length: parts }, (_, index) => index + 1);

const batchMessages = (event: BatchEvent, { id }: MessageContext<Batch>): readonly OutgoingEvent[] => {
  switch (event.type) {
    case 'roster-taken': {
      const done = new Set(event.roster.identified.map(({ part }) => part));
      return partNumbers(event.roster.parts)
        .filter((part) => !done.has(part))
        .map((part) => ({
          contract: rosterPartTaken,
          key: id,
          data: { batchId: id, rosterId: event.roster.id, part },
        }));
    }
    case 'submitted':
      return partNumbers(event.submission.roster.parts).map((part) => ({
        contract: submissionTaken,
        key: id,
        data: { batchId: id, version: event.submission.version, part },
      }));
    case 'withdrawal-requested':
      return [
        {
          contract: batchWithdrawalRequested,
          key: id,
          data: { batchId: id, version: event.version, requestedOn: event.requestedOn },
        },
      ];
    default:
      return [];
  }
};

const employerMessages = (event: EmployerEvent, { id }: MessageContext<Employer>): readonly OutgoingEvent[] => {
  const clerk =
    event.type === 'registered' ? event.employer.clerk : event.type === 'hand-over-accepted' ? event.by : null;
  return clerk === null ? [] : [{ contract: employerClerkBound, key: id, data: { employerId: id, clerk } }];
};

const partMessages = (event: RosterPartEvent): readonly OutgoingEvent[] =>
  event.type === 'published'
    ? [{ contract: batchSubmitted, key: event.submission.batchId, data: event.submission }]
    : [];

export const rosterPartId = (batchId: string, rosterId: string, part: number): string =>
  `${batchId}:${rosterId}:${String(part)}`;

/** Batches of an employer sort by start date. */
export const batchOrder = (employerId: string, startOn: string): string => `${employerId}/${startOn}`;

export const enrollmentDocuments = (store: DocumentStore) => ({
  employers: new AggregateStore<Employer, EmployerCommand, EmployerEvent>(
    store,
    {
      collection: 'employer',
      shards: 1,
      schemaVersion: 1,
      decider: employerDecider,
      indexes: ['uscc', 'clerk'],
      index: (employer) => ({ uscc: employer?.uscc ?? null, clerk: employer?.clerk ?? null }),
      messages: employerMessages,
    },
    SERVICE,
  ),
  personKeys: new AggregateStore<PersonKey, PersonKeyCommand, PersonKeyEvent>(
    store,
    {
      collection: 'person-key',
      shards: 1,
      schemaVersion: 1,
      decider: personKeyDecider,
      indexes: [],
      index: () => ({}),
      messages: NO_MESSAGES,
    },
    SERVICE,
  ),
  persons: new AggregateStore<Person, PersonCommand, PersonEvent>(
    store,
    {
      collection: 'person',
      shards: 1,
      schemaVersion: 1,
      decider: personDecider,
      indexes: [],
      index: () => ({}),
      messages: NO_MESSAGES,
    },
    SERVICE,
  ),
  batches: new AggregateStore<Batch, BatchCommand, BatchEvent>(
    store,
    {
      collection: 'batch',
      schemaVersion: 1,
      decider: batchDecider,
      indexes: ['order'],
      index: (batch) => ({ order: batch && batchOrder(batch.employerId, batch.startOn) }),
      messages: batchMessages,
    },
    SERVICE,
  ),
  rosterParts: new AggregateStore<RosterPart, RosterPartCommand, RosterPartEvent>(
    store,
    {
      collection: 'roster-part',
      schemaVersion: 1,
      decider: rosterPartDecider,
      indexes: [],
      index: () => ({}),
      messages: partMessages,
    },
    SERVICE,
  ),
});
export type EnrollmentDocuments = ReturnType<typeof enrollmentDocuments>;
