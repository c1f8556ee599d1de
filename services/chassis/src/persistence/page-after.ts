import { compareValues, decodeCursor, encodeCursor } from './cursor.ts';
import type { Page } from './document-driver.ts';

/** A page of rows that are computed, not stored: those after the cursor, in the order of their ids. @throws InvalidCursor */
export const pageAfter = <Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  { cursor, max }: { readonly cursor: string | null; readonly max: number },
): Page<Row> => {
  const after = cursor === null ? null : decodeCursor(cursor).id;
  const left = rows
    .filter((row) => after === null || compareValues(idOf(row), after) > 0)
    .sort((one, other) => compareValues(idOf(one), idOf(other)));
  const page = left.slice(0, max);
  const last = page.at(-1);
  const isLast = last === undefined || left.length === page.length;
  return { rows: page, cursor: isLast ? null : encodeCursor({ value: idOf(last), id: idOf(last) }) };
};
