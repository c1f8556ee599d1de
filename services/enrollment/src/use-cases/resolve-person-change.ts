import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { RegisteredPerson } from '../domain/person.ts';
import type { Parts } from './parts.ts';
import type { KnownPerson } from './read-person.ts';

interface Resolution {
  readonly known: KnownPerson;
  readonly changeId: string;
  readonly confirmed: boolean;
}

/** The word of the person or the office on a name or phone that was submitted. @throws Refused `person_change_unknown` */
export const resolvePersonChange = async (
  { documents }: Parts,
  { known: { personId }, changeId, confirmed }: Resolution,
  envelope: Envelope,
): Promise<RegisteredPerson> => {
  const type = confirmed ? 'confirm-change' : 'refuse-change';
  const action = confirmed ? 'person-change-confirmed' : 'person-change-refused';
  const resolved = withAudit(envelope, { stream: `person/${personId}`, action, data: { changeId } });
  const { state } = accepted(await documents.persons.execute(personId, { type, changeId }, resolved));
  if (state === null) throw new Error(`${personId}: a person whose change was resolved is missing`);
  return state;
};
