import type { SubmittedRow } from '@huji/contracts/enrollment/events.ts';
import type { Documents } from '../documents/documents.ts';
import type { Roster } from '../domain/batch.ts';
import { toSubmittedRow } from '../domain/roster/roster-row.ts';
import { loadRoster } from './load-roster.ts';

/** A row without its person. */
export type PersonRow = Omit<SubmittedRow, 'personId'>;

/** Rows of one person that are asked about together: a society sells fewer plans. */
export const PERSON_ROWS_MAX = 12;

interface Place {
  readonly batchId: string;
  readonly roster: Pick<Roster, 'id' | 'parts'>;
}

/** Rows of a roster by the key of their person, of those who have several; of anybody else the row itself is all there is. */
export type RowsOfPeople = (place: Place) => Promise<ReadonlyMap<string, readonly PersonRow[]>>;

/** By the key of the person, in the order of the roster. */
export const gatherRowsByPerson = <Row extends { readonly key: string }>(
  rows: readonly Row[],
  shown: (row: Row) => PersonRow,
): ReadonlyMap<string, readonly PersonRow[]> => {
  const found = new Map<string, PersonRow[]>();
  for (const row of rows) {
    const own = found.get(row.key);
    if (own === undefined) found.set(row.key, [shown(row)]);
    else if (own.length < PERSON_ROWS_MAX) own.push(shown(row));
  }
  return found;
};

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
