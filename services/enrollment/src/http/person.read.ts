import { readPerson } from '@huji/contracts/enrollment/person-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readPerson as read } from '../use-cases/read-person.ts';
import { maySeePerson } from './person.access.ts';
import { namesMasked, openedPerson, personReply } from './person.reply.ts';

export const bindReadPerson = (parts: Parts): BoundOperation =>
  handle(readPerson, async ({ params: { personId }, principal }) => {
    const known = await read(parts, { personId, maySee: maySeePerson(parts, principal) });
    return { body: await personReply(parts, known, namesMasked(principal)), opened: openedPerson(known) };
  });
