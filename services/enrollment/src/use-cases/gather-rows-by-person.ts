import type { SubmittedRow } from '@huji/contracts/enrollment/events.ts';

/** A row without its person. */
export type PersonRow = Omit<SubmittedRow, 'personId'>;

/** Rows of one person that are asked about together: a society sells fewer plans. */
export const PERSON_ROWS_MAX = 12;

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
