import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { doneSoon } from '@huji/chassis/resilience/done-soon.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { unlessErased } from '@huji/chassis/security/unless-erased.ts';
import { foldName } from '@huji/contracts/shared/folded-name.ts';
import { formerNameHashesOf, nameHashOf } from './find-person-key.ts';
import type { Parts } from './parts.ts';
import type { KnownPerson } from './read-person.ts';

const ACTOR = 'enrollment.names';
const AT_ONCE = 10;

/** Who was recorded before people were found by name, once in the life of a process. */
const makeFindable = async (parts: Parts): Promise<void> => {
  const { persons } = parts.documents;
  await inParallel(persons.walk(), AT_ONCE, async ({ id, state }) => {
    if (state === null || state.nameHash !== undefined) return;
    const name = await unlessErased(parts.cipher.open(state.sealed.name));
    if (name === null) return;
    const command = { type: 'note-name', nameHash: nameHashOf(parts, name) } as const;
    obeyed(await persons.execute(id, command, parts.ownEnvelope(ACTOR)));
  });
};

interface Search {
  readonly name: string;
  readonly cursor: string | null;
  readonly max: number;
}

export interface FoundPersons {
  readonly persons: readonly KnownPerson[];
  readonly cursor: string | null;
  /** False: names of before are still being read, and somebody may be missing. */
  readonly complete: boolean;
}

/**
 * Everybody of exactly this name, however it is written, by the keyed hash of it: no name is stored in the clear and none is compared
 * in part. While a look-up key is retired the first page holds whoever stands under that one as well.
 */
export const findPersonsByName = async (parts: Parts, { name, cursor, max }: Search): Promise<FoundPersons> => {
  const { persons } = parts.documents;
  const complete = await doneSoon(
    parts.findablePersons(() => makeFindable(parts)),
    (error) => {
      parts.logger.warn('people of before are not found by their names yet', {}, error);
    },
  );
  if (foldName(name) === '') return { persons: [], cursor: null, complete };
  const page = await persons.find({ field: 'name', equals: nameHashOf(parts, name), cursor, max });
  const former = cursor === null ? formerNameHashesOf(parts, name) : [];
  const pages = await Promise.all(former.map((equals) => persons.find({ field: 'name', equals, max })));
  const rows = [...page.rows, ...pages.flatMap((each) => each.rows)];
  return {
    persons: rows.flatMap(({ id: personId, state: person }) => (person === null ? [] : [{ personId, person }])),
    cursor: page.cursor,
    complete,
  };
};
