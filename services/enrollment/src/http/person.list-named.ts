import { listPersonsNamed } from '@huji/contracts/enrollment/person-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { unlessErased } from '@huji/chassis/security/unless-erased.ts';
import { findPersonsByName } from '../use-cases/find-persons-by-name.ts';
import type { Parts } from '../use-cases/parts.ts';
import { personReply } from './person.reply.ts';

/** Whoever was erased is nobody's name any more. */
export const bindListPersonsNamed = (parts: Parts): BoundOperation =>
  handle(listPersonsNamed, async ({ body: { name }, query: { cursor = null, limit: max } }) => {
    const found = await findPersonsByName(parts, { name, cursor, max });
    const shown = await Promise.all(found.persons.map((known) => unlessErased(personReply(parts, known))));
    const persons = shown.filter((person) => person !== null);
    return { body: { persons, cursor: found.cursor, complete: found.complete } };
  });
