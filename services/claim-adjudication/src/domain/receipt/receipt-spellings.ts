import { toHalfWidth } from '@huji/contracts/shared/half-width.ts';
import { foldReference } from '@huji/contracts/shared/reference.ts';

/** How a receipt was named before separators counted: blanks and hyphens deleted, every other sign kept. */
const formerName = (text: string): string => toHalfWidth(text).replace(/[\s-]/g, '').toUpperCase();

/** Signs that people write where others leave a blank; the former names kept them. */
const SIGNS = ['', '/', '.', '_', ':', '·', '–', '—'];

/** With more separators than this each is taken to be written with the same sign: every mixture would be thousands of names. */
const MIXED_SEPARATORS_MAX = 2;

/** Every way to write these words with a sign between them. */
const joined = (words: readonly string[]): readonly string[] => {
  if (words.length - 1 > MIXED_SEPARATORS_MAX) return SIGNS.map((sign) => words.join(sign));
  const [first = '', ...rest] = words;
  return rest.reduce<readonly string[]>(
    (written, word) => written.flatMap((text) => SIGNS.map((sign) => `${text}${sign}${word}`)),
    [first],
  );
};

/** The names under which a receipt of this number may stand that was first presented before. */
export const formerNames = (text: string): readonly string[] => [
  ...new Set([text, ...joined(foldReference(text).split(' '))].map(formerName)),
];
