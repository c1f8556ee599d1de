import { ENROLLMENT_EVENTS } from '@huji/contracts/enrollment/events.ts';
import { announced } from '@huji/chassis/events/announced.ts';
import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { PlainIdentity } from '../domain/person.ts';
import type { RosterPart, RosterPartCommand, RosterPartEvent } from '../domain/roster/roster-part.ts';
import { announceRosterPart } from '../domain/roster/roster-part-announcements.ts';
import { rosterPartDecider, type RosterPartRefusal } from '../domain/roster/roster-part-decider.ts';

const tie = announced(ENROLLMENT_EVENTS);

/** What was typed as one text: under the key of the batch until the row has its person, then under that person’s. */
export const sealRow = (
  cipher: FieldCipher,
  owner: string,
  { name, idNumber, phone }: PlainIdentity,
): Promise<string> => cipher.seal(owner, JSON.stringify([name, idNumber, phone]));

export const openRow = async (cipher: FieldCipher, sealed: string): Promise<PlainIdentity> => {
  const [name, idNumber, phone] = JSON.parse(await cipher.open(sealed)) as [string, string, string | null];
  return { name, idNumber, phone };
};

export const openRosterParts = (store: DocumentStore) =>
  new AggregateStore<RosterPart, RosterPartCommand, RosterPartEvent, RosterPartRefusal>(
    store,
    {
      collection: 'roster-part',
      schemaVersion: 1,
      decider: rosterPartDecider,
      indexes: [],
      index: () => ({}),
      messages: (event) => announceRosterPart(event).map((said) => tie(said, said.data.batchId)),
    },
    { service: 'enrollment' },
  );
