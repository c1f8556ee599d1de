import { listWaitingPersonChanges } from '@huji/contracts/enrollment/person-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { unlessErased } from '@huji/chassis/security/unless-erased.ts';
import type { Parts } from '../use-cases/parts.ts';
import type { KnownPerson } from '../use-cases/read-person.ts';
import { changeReplies, personReply } from './person.reply.ts';

const changesOf = async (parts: Pick<Parts, 'cipher'>, known: KnownPerson) => {
  const { personId, person } = known;
  const { name, phone, idNumber } = await personReply(parts, known);
  const before = present({ name, phone, idNumber });
  const changes = await changeReplies(parts, person);
  return changes.map((change) => ({ ...change, personId, before }));
};

/** Of each person on the page every change that waits: a page is as much as is read at once. */
export const bindListWaitingPersonChanges = (parts: Parts): BoundOperation =>
  handle(listWaitingPersonChanges, async ({ query: { cursor = null, limit: max } }) => {
    const page = await parts.documents.persons.find({ field: 'changesSince', cursor, max });
    const shown = await Promise.all(
      page.rows.map(async ({ id: personId, state: person }) => {
        if (person === null) return [];
        return (await unlessErased(changesOf(parts, { personId, person }))) ?? [];
      }),
    );
    return { body: { changes: shown.flat(), cursor: page.cursor } };
  });
