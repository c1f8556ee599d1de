import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { RegisteredPerson } from '../domain/person.ts';
import { isSameName } from '@huji/contracts/shared/folded-name.ts';
import type { Parts } from './parts.ts';
import type { KnownPerson } from './read-person.ts';

interface Resolution {
  readonly known: KnownPerson;
  readonly changeId: string;
  readonly confirmed: boolean;
}

/** A change of the phone alone leaves the name as it is, however its spaces and dots are written. */
const isAnotherName = async (
  { cipher }: Parts,
  { sealed, changes }: RegisteredPerson,
  changeId: string,
): Promise<boolean> => {
  const change = changes?.find(({ id }) => id === changeId);
  if (change === undefined) return false;
  return !isSameName(await cipher.open(sealed.name), await cipher.open(change.sealed.name));
};

/** The word of the person or the office on a name or phone that was submitted. @throws Refused `person_change_unknown` */
export const resolvePersonChange = async (
  parts: Parts,
  { known: { personId, person }, changeId, confirmed }: Resolution,
  envelope: Envelope,
): Promise<RegisteredPerson> => {
  const command = confirmed
    ? ({
        type: 'confirm-change',
        changeId,
        renames: await isAnotherName(parts, person, changeId),
        on: envelope.on,
      } as const)
    : ({ type: 'refuse-change', changeId } as const);
  const action = confirmed ? 'person-change-confirmed' : 'person-change-refused';
  const resolved = withAudit(envelope, { stream: `person/${personId}`, action, data: { changeId } });
  const { state } = accepted(await parts.documents.persons.execute(personId, command, resolved));
  if (state === null) throw new Error(`${personId}: a person whose change was resolved is missing`);
  return state;
};
