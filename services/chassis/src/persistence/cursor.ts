import { AMONG_MAX, type Query } from './document-driver.ts';
import { InvalidCursor } from './faults.ts';

/** Where a page ended: the next one begins after this value and id. */
export interface Position {
  readonly value: string | number;
  readonly id: string;
}

export const encodeCursor = ({ value, id }: Position): string =>
  Buffer.from(JSON.stringify([value, id]), 'utf8').toString('base64url');

/** @throws InvalidCursor */
export const decodeCursor = (cursor: string): Position => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new InvalidCursor('the cursor cannot be read');
  }
  if (!Array.isArray(parsed) || parsed.length !== 2) throw new InvalidCursor('the cursor cannot be read');
  const [value, id] = parsed as readonly unknown[];
  if ((typeof value !== 'string' && typeof value !== 'number') || typeof id !== 'string')
    throw new InvalidCursor('the cursor cannot be read');
  return { value, id };
};

/** The order of index values: numbers before texts, texts by their UTF-8 bytes. */
export const compareValues = (a: string | number, b: string | number): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return typeof a === 'number' ? -1 : 1;
};

/**
 * A cursor is in the hands of whoever asked. One that points outside the query would open rows the query does not.
 * @throws InvalidCursor
 */
const assertCursorWithin = ({ equals, among, from, to, cursor }: Query): void => {
  if (cursor === undefined || cursor === null) return;
  const { value } = decodeCursor(cursor);
  const isWithin =
    (equals === undefined || value === equals) &&
    (among === undefined || among.some((each) => each === value)) &&
    (from === undefined || (typeof value === typeof from && compareValues(value, from) >= 0)) &&
    (to === undefined || (typeof value === typeof to && compareValues(value, to) <= 0));
  if (!isWithin) throw new InvalidCursor('the cursor belongs to another query');
};

const PAGE_ROWS_MAX = 1_000;

/** @throws RangeError for a page larger than that */
export const assertPageRows = (max: number): void => {
  if (!Number.isInteger(max) || max < 1 || max > PAGE_ROWS_MAX)
    throw new RangeError(`a page has 1 to ${String(PAGE_ROWS_MAX)} rows`);
};

/** @throws RangeError for a larger page, or more values than are asked for at once · InvalidCursor */
export const assertAsked = (query: Query): void => {
  assertPageRows(query.max);
  if ((query.among?.length ?? 0) > AMONG_MAX)
    throw new RangeError(`at most ${String(AMONG_MAX)} values are asked for at once`);
  assertCursorWithin(query);
};
