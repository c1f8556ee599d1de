import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { readOwnPerson } from '@huji/contracts/enrollment/person-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { openedPerson, ownPersonReply } from './person.reply.ts';
import { ownPerson } from './person-own.access.ts';

export const bindReadOwnPerson = (parts: Parts): BoundOperation =>
  handle(readOwnPerson, async ({ principal }) => {
    const known = await ownPerson(parts, principal);
    return { body: await ownPersonReply(parts, known), opened: openedPerson(known) };
  });
