import { listPersonChanges } from '@huji/contracts/enrollment/person-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { InvalidCursor } from '@huji/chassis/persistence/faults.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readPerson } from '../use-cases/read-person.ts';
import { maySeePerson } from './person.access.ts';
import { changeReplies, openedPerson } from './person.reply.ts';

/** There are few: all of them stand on the one page. */
export const bindListPersonChanges = (parts: Parts): BoundOperation =>
  handle(listPersonChanges, async ({ params: { personId }, query: { cursor, limit }, principal }) => {
    if (cursor !== undefined) throw new InvalidCursor('there is one page');
    const known = await readPerson(parts, { personId, maySee: maySeePerson(parts, principal) });
    const changes = (await changeReplies(parts, known.person)).slice(0, limit);
    return { body: { changes, cursor: null }, opened: openedPerson(known) };
  });
