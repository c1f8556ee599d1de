import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { JsonValue } from '@huji/chassis/persistence/document-driver.ts';
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

interface Before {
  readonly changes?: readonly object[];
}

/** A person of an older version in the present form: changes that wait are numbered as they stand. */
export const upcastPerson = (stored: JsonValue): JsonValue => {
  const person = stored as unknown as Before | null;
  if (person?.changes === undefined) return stored;
  const changes = person.changes.map((change, at) => ({ ...change, no: at + 1 }));
  return { ...person, changes, changesEver: changes.length } as unknown as JsonValue;
};

const tie = announced(ENROLLMENT_EVENTS);

/** The register. It tells nobody anything but that a name is another one. Since version 2 changes that wait are numbered. */
export const openPersons = (store: DocumentStore) =>
  new AggregateStore<Person, PersonCommand, PersonEvent, PersonRefusal>(
    store,
    {
      collection: 'person',
      shards: 1,
      schemaVersion: 2,
      upcast: upcastPerson,
      decider: personDecider,
      indexes: ['name', 'changesSince'],
      index: (person) => ({ name: person?.nameHash ?? null, changesSince: person && changesSince(person) }),
      messages: (event, { id }) => announcePerson(event, id).map((said) => tie(said, id)),
    },
    { service: 'enrollment' },
  );
