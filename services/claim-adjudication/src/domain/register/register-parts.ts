import { editedRow, type RegisterRow, type RowEdit } from './register.ts';

/** Rows of a part. One that grew beyond twice as many is divided. */
export const PART_ROWS = 250;

/** Rows in the order of their codes, in parts. */
export const inParts = (rows: readonly RegisterRow[]): readonly (readonly RegisterRow[])[] => {
  const parts: (readonly RegisterRow[])[] = [];
  for (let at = 0; at < rows.length; at += PART_ROWS) parts.push(rows.slice(at, at + PART_ROWS));
  return parts;
};

/** Which part a code stands in, or would: the last that begins at it or before it, else the first. */
export const partOf = (parts: readonly { readonly firstCode: string }[], code: string): number =>
  Math.max(
    0,
    parts.findLastIndex(({ firstCode }) => firstCode <= code),
  );

/** The part after an edit: one, or two where it grew too large. */
export const editedPart = (rows: readonly RegisterRow[], edit: RowEdit): readonly (readonly RegisterRow[])[] => {
  const standing = rows.find(({ code }) => code === edit.code);
  const edited = editedRow(standing, edit);
  if (edited === undefined) return [rows];
  const after =
    standing === undefined
      ? [...rows, edited].sort((a, b) => (a.code < b.code ? -1 : 1))
      : rows.map((row) => (row === standing ? edited : row));
  return after.length > 2 * PART_ROWS ? inParts(after) : [after];
};
