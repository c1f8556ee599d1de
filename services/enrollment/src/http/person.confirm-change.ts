import { confirmPersonChange } from '@huji/contracts/enrollment/person-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readPerson } from '../use-cases/read-person.ts';
import { resolvePersonChange } from '../use-cases/resolve-person-change.ts';
import { maySeePerson } from './person.access.ts';
import { openedPerson, personReply } from './person.reply.ts';

export const bindConfirmPersonChange = (parts: Parts): BoundOperation =>
  handle(confirmPersonChange, async ({ params: { personId, changeId }, principal, envelope }) => {
    const known = await readPerson(parts, { personId, maySee: maySeePerson(parts, principal) });
    const confirmed = true;
    const person = await resolvePersonChange(parts, { known, changeId, confirmed }, envelope);
    return { body: await personReply(parts, { personId, person }), opened: openedPerson(known) };
  });
