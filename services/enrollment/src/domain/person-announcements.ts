import type { RegisteredNameChanged } from '@huji/contracts/enrollment/events.ts';
import type { PersonEvent } from './person.ts';

export interface PersonAnnouncement {
  readonly type: 'registered-name-changed';
  readonly data: RegisteredNameChanged;
}

/** That somebody has another name is said, and never which. Everything else the register keeps to itself. */
export const announcePerson = (event: PersonEvent, personId: string): readonly PersonAnnouncement[] =>
  event.type === 'renamed'
    ? [{ type: 'registered-name-changed', data: { ownerId: personId, owner: 'person', changedOn: event.on } }]
    : [];
