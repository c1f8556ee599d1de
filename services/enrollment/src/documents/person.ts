import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import { ENROLLMENT_EVENTS } from '@huji/contracts/enrollment/events.ts';
import { announced } from '@huji/chassis/events/announced.ts';
import { announcePerson } from '../domain/person-announcements.ts';
import {
  changesSince,
  type Person,
  type PersonCommand,
  type PersonEvent,
  type PlainIdentity,
  type SealedIdentity,
} from '../domain/person.ts';
import { personDecider, type PersonRefusal } from '../domain/person-decider.ts';

/** Field by field, under the key of the person. */
export const sealPerson = async (
  cipher: FieldCipher,
  personId: string,
  { name, idNumber, phone }: PlainIdentity,
): Promise<SealedIdentity> => ({
  name: await cipher.seal(personId, name),
  idNumber: await cipher.seal(personId, idNumber),
  phone: phone === null ? null : await cipher.seal(personId, phone),
});

const tie = announced(ENROLLMENT_EVENTS);

/** The register. It tells nobody anything but that a name is another one. */
export const openPersons = (store: DocumentStore) =>
  new AggregateStore<Person, PersonCommand, PersonEvent, PersonRefusal>(
    store,
    {
      collection: 'person',
      shards: 1,
      schemaVersion: 1,
      decider: personDecider,
      indexes: ['name', 'changesSince'],
      index: (person) => ({ name: person?.nameHash ?? null, changesSince: person && changesSince(person) }),
      messages: (event, { id }) => announcePerson(event, id).map((said) => tie(said, id)),
    },
    { service: 'enrollment' },
  );
