/** What a spreadsheet says of a cell beside its text. */
export type CellMark =
  /** A number, as the file holds it: leading zeros and digits beyond the fifteenth are gone. */
  | 'number'
  /** A day or an instant, written as text year-month-day. */
  | 'date'
  /** An error value, such as `#REF!`. */
  | 'error'
  /** A formula whose result was never saved. */
  | 'formula-without-value'
  /** Under a merged cell that begins left of it: nothing can stand in it. */
  | 'covered';

/** A line of a sheet as text. */
export interface SheetRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** Marks by column, where there are any. */
  readonly marks?: ReadonlyMap<number, CellMark>;
}

const LETTERS = 26;
const FIRST_LETTER = 65;

/** `A`, `B`, … `AA`; columns count from 0. */
export const columnLetters = (column: number): string =>
  (column >= LETTERS ? columnLetters(Math.floor(column / LETTERS) - 1) : '') +
  String.fromCharCode(FIRST_LETTER + (column % LETTERS));
