import { toHalfWidth } from '@huji/contracts/shared/half-width.ts';
import { foldReference } from '@huji/contracts/shared/reference.ts';

/** How a receipt was named before separators counted: blanks and hyphens deleted, every other sign kept. */
const formerName = (text: string): string => toHalfWidth(text).replace(/[\s-]/g, '').toUpperCase();

/** Signs that people write where others leave a blank; the former names kept them. */
const SIGNS = ['', '/', '.', '_', ':', '·', '–', '—'];

/** The names under which a receipt of this number may stand that was first presented before. */
export const formerNames = (text: string): readonly string[] => {
  const folded = foldReference(text);
  return [...new Set([text, ...SIGNS.map((sign) => folded.replaceAll(' ', sign))].map(formerName))];
};
