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
