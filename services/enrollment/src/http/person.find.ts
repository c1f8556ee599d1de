import { findPerson } from '@huji/contracts/enrollment/person-http.ts';
import { readResidentId } from '@huji/contracts/shared/resident-id.ts';
import { InvalidInput } from '@huji/chassis/http/invalid-input.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { findPersonKey } from '../use-cases/find-person-key.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readPerson } from '../use-cases/read-person.ts';
import { maySeePerson } from './person.access.ts';
import { namesMasked, openedPerson, personReply } from './person.reply.ts';

const NO_NUMBER = {
  in: 'body',
  pointer: '/idNumber',
  detail: 'an ID number has 18 characters',
  detailZh: '证件号码应为 18 位',
} as const;

export const bindFindPerson = (parts: Parts): BoundOperation =>
  handle(findPerson, async ({ body, principal }) => {
    const reading = readResidentId(body.idNumber);
    if (!reading.ok && reading.fault === 'form') throw new InvalidInput([NO_NUMBER]);
    const personId = (await findPersonKey(parts, reading.number))?.personId ?? null;
    const known = await readPerson(parts, { personId, maySee: maySeePerson(parts, principal) });
    return { body: await personReply(parts, known, namesMasked(principal)), opened: openedPerson(known) };
  });
