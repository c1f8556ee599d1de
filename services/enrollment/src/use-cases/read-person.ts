import { refused } from '@huji/chassis/http/refused.ts';
import type { RegisteredPerson } from '../domain/person.ts';
import type { Parts } from './parts.ts';

interface Reading {
  /** Null: nobody has the number that was asked for. */
  readonly personId: string | null;
  readonly maySee: (personId: string, person: RegisteredPerson) => Promise<boolean>;
}

export interface KnownPerson {
  readonly personId: string;
  readonly person: RegisteredPerson;
}

/** Whoever may not see a person is not told that they exist. @throws Refused `person_unknown` */
export const readPerson = async ({ documents }: Parts, { personId, maySee }: Reading): Promise<KnownPerson> => {
  const person = personId === null ? null : ((await documents.persons.read(personId))?.state ?? null);
  if (personId === null || person === null || !(await maySee(personId, person)))
    throw refused({ code: 'person_unknown', detail: 'no such person, or none the caller may see' });
  return { personId, person };
};
