import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { RegisteredPerson } from '../domain/person.ts';
import { isSameName } from '@huji/contracts/shared/folded-name.ts';
import { nameHashOf } from './find-person-key.ts';
import type { Parts } from './parts.ts';
import type { KnownPerson } from './read-person.ts';

interface Resolution {
  readonly known: KnownPerson;
  readonly changeId: string;
  readonly confirmed: boolean;
}

/** A change of the phone alone leaves the name as it is, however its spaces and dots are written. */
const nameAfter = async (
  parts: Parts,
  { sealed, changes }: RegisteredPerson,
  changeId: string,
): Promise<{ readonly renames: boolean; readonly nameHash: string }> => {
  const change = changes?.find(({ id }) => id === changeId);
  const before = await parts.cipher.open(sealed.name);
  const name = change === undefined ? before : await parts.cipher.open(change.sealed.name);
  return { renames: !isSameName(before, name), nameHash: nameHashOf(parts, name) };
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
        ...(await nameAfter(parts, person, changeId)),
        on: envelope.on,
      } as const)
    : ({ type: 'refuse-change', changeId } as const);
  const action = confirmed ? 'person-change-confirmed' : 'person-change-refused';
  const resolved = withAudit(envelope, { stream: `person/${personId}`, action, data: { changeId } });
  const { state } = accepted(await parts.documents.persons.execute(personId, command, resolved));
  if (state === null) throw new Error(`${personId}: a person whose change was resolved is missing`);
  return state;
};
