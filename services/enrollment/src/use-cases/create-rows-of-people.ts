import type { Documents } from '../documents/documents.ts';
import type { Roster } from '../domain/batch.ts';
import { toSubmittedRow } from '../domain/roster/roster-row.ts';
import { loadRoster } from './load-roster.ts';
import { gatherRowsByPerson, type PersonRow } from './gather-rows-by-person.ts';

interface Place {
  readonly batchId: string;
  readonly roster: Pick<Roster, 'id' | 'parts'>;
}

/** Rows of a roster by the key of their person, of those who have several; of anybody else the row itself is all there is. */
export type RowsOfPeople = (place: Place) => Promise<ReadonlyMap<string, readonly PersonRow[]>>;

/** Some ten megabytes each, at most. */
const ROSTERS_MAX = 2;

/**
 * The stored rows of a roster never change under its id but for who they are, so a page after the other is answered from one
 * look. Nothing that identifies a person is held.
 */
export const createRowsOfPeople = (parts: { readonly documents: Documents }): RowsOfPeople => {
  const known = new Map<string, ReturnType<RowsOfPeople>>();
  const look: RowsOfPeople = async (place) => {
    const rows = await loadRoster(parts, place);
    const all = gatherRowsByPerson(rows, (row) => {
      const { personId: _, ...more } = toSubmittedRow(row, '');
      return more;
    });
    return new Map([...all].filter(([, own]) => own.length > 1));
  };
  return (place) => {
    const id = `${place.batchId}/${place.roster.id}`;
    const found = known.get(id) ?? look(place);
    known.delete(id);
    known.set(id, found);
    found.catch(() => known.delete(id));
    for (const old of [...known.keys()].slice(0, -ROSTERS_MAX)) known.delete(old);
    return found;
  };
};
