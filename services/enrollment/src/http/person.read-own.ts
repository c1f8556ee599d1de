import { forbidden } from '@huji/chassis/http/refused.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { readOwnPerson } from '@huji/contracts/enrollment/person-http.ts';
import { proposedChanges } from '../domain/person.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readPerson } from '../use-cases/read-person.ts';
import { maySeePerson } from './person.access.ts';
import { changeReply } from './person.list-changes.ts';
import { openedPerson, personReply } from './person.reply.ts';

export const bindReadOwnPerson = (parts: Parts): BoundOperation =>
  handle(readOwnPerson, async ({ principal }) => {
    const { personId } = principal;
    if (personId === undefined) throw forbidden('the sign-in names no person of the register');
    const known = await readPerson(parts, { personId, maySee: maySeePerson(parts, principal) });
    const { person } = known;
    const changes = proposedChanges(person).map((change) => changeReply(parts.cipher, person, change));
    const body = { ...(await personReply(parts.cipher, known)), changes: await Promise.all(changes) };
    return { body, opened: openedPerson(known) };
  });
