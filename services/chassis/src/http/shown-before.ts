import { InvalidCursor } from '../persistence/faults.ts';

/** Where the cursor of a list is how many of it were shown before: nothing at its beginning. @throws InvalidCursor for what no page has given */
export const shownBefore = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0;
  if (!/^[1-9]\d{0,6}$/.test(cursor)) throw new InvalidCursor('the cursor cannot be read');
  return Number(cursor);
};
