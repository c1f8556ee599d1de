import { listPersonChanges, type PersonChangeReply } from '@huji/contracts/enrollment/person-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { InvalidCursor } from '@huji/chassis/persistence/faults.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import { type PersonChange, proposedChanges, type RegisteredPerson } from '../domain/person.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readPerson } from '../use-cases/read-person.ts';
import { maySeePerson } from './person.access.ts';
import { maskPhone, openedPerson } from './person.reply.ts';

/** A change as it would be; of a phone a part. */
export const changeReply = async (
  cipher: FieldCipher,
  { sealed }: RegisteredPerson,
  change: PersonChange,
): Promise<PersonChangeReply> => {
  const open = (text: string | null) => (text === null ? null : cipher.open(text));
  const [name, nameBefore, phone, phoneBefore] = await Promise.all([
    cipher.open(change.sealed.name),
    open(sealed.name),
    open(change.sealed.phone),
    open(sealed.phone),
  ]);
  return present({
    changeId: change.id,
    employerId: change.employerId,
    proposedOn: change.proposedOn,
    name,
    phone: phone === null ? undefined : maskPhone(phone),
    fields: [...(name === nameBefore ? [] : ['name' as const]), ...(phone === phoneBefore ? [] : ['phone' as const])],
  });
};

/** There are few: all of them stand on the one page. */
export const bindListPersonChanges = (parts: Parts): BoundOperation =>
  handle(listPersonChanges, async ({ params: { personId }, query: { cursor, limit }, principal }) => {
    if (cursor !== undefined) throw new InvalidCursor('there is one page');
    const known = await readPerson(parts, { personId, maySee: maySeePerson(parts, principal) });
    const { person } = known;
    const proposed = proposedChanges(person).slice(0, limit);
    const changes = await Promise.all(proposed.map((change) => changeReply(parts.cipher, person, change)));
    return { body: { changes, cursor: null }, opened: openedPerson(known) };
  });
