import type { OperationRequest } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { resolvePersonChange } from '../use-cases/resolve-person-change.ts';
import { openedPerson, ownPersonReply } from './person.reply.ts';
import { ownPerson } from './person-own.access.ts';

type Asked = Pick<OperationRequest, 'principal' | 'envelope'> & { readonly params: { readonly changeNo: number } };

/** The caller’s word on a change of themselves, named by its number, and themselves as they are then. @throws Refused */
export const resolveOwnChange = async (
  parts: Parts,
  { params: { changeNo }, principal, envelope }: Asked,
  confirmed: boolean,
) => {
  const known = await ownPerson(parts, principal);
  // What is gone has no id any more: it is refused like one that never was.
  const changeId = known.person.changes?.find(({ no }) => no === changeNo)?.id ?? '';
  const person = await resolvePersonChange(parts, { known, changeId, confirmed }, envelope);
  return { body: await ownPersonReply(parts, { ...known, person }), opened: openedPerson(known) };
};
