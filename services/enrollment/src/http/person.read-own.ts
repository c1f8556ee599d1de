import { forbidden } from '@huji/chassis/http/refused.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { readOwnPerson } from '@huji/contracts/enrollment/person-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readPerson } from '../use-cases/read-person.ts';
import { maySeePerson } from './person.access.ts';
import { changeReplies, openedPerson, personReply } from './person.reply.ts';

export const bindReadOwnPerson = (parts: Parts): BoundOperation =>
  handle(readOwnPerson, async ({ principal }) => {
    const { personId } = principal;
    if (personId === undefined) throw forbidden('the sign-in names no person of the register');
    const known = await readPerson(parts, { personId, maySee: maySeePerson(parts, principal) });
    const body = { ...(await personReply(parts, known)), changes: await changeReplies(parts, known.person) };
    return { body, opened: openedPerson(known) };
  });
