import { type Reading, read, unread } from './roster-finding.ts';
import { enteredText, foldedName, holdsLostCharacters } from '@huji/contracts/shared/cell-text.ts';
import type { CellMark } from '@huji/contracts/shared/sheet-record.ts';

const NAME_LETTERS_MAX = 60;
const SHOWN_MAX = 30;
const BETWEEN = /[·\s'-]/g;
const STRANGE = /[^\p{L}\p{M}· '’-]/u;
const PHONE = /^(?:(?:\+|00)?86)?1\d{10}$/;
/** Areas: 10, 20 to 29, and of three digits from 310 on. */
const LANDLINE = /^(?:(?:\+|00)?86)?0?(?:10|2\d|[3-9]\d{2})-?\d{7,8}(?:(?:转|ext\.?|x|-)\d{1,6})?$/i;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{1,2}$/i;

/** What may be shown of a cell: cut, and without what a terminal would obey. */
export const shownPart = (text: string): string =>
  Array.from(text)
    .filter((character) => !holdsLostCharacters(character))
    .slice(0, SHOWN_MAX)
    .join('');

/** Letters of any script, dots and blanks between them. Dots count as one dot; they and blanks do not count as letters. */
export const readName = (cell: string): Reading<string> => {
  if (holdsLostCharacters(cell)) return unread('CELL_CHARACTERS');
  const name = foldedName(cell);
  if (name === '') return unread('NAME_MISSING');
  const [strange] = STRANGE.exec(name) ?? [];
  if (strange !== undefined) return unread('NAME_CHARACTERS', strange);
  if (Array.from(name.replace(BETWEEN, '')).length === 0) return unread('NAME_CHARACTERS', name.slice(0, 1));
  return Array.from(name.replace(BETWEEN, '')).length > NAME_LETTERS_MAX ? unread('NAME_TOO_LONG') : read(name);
};

/** Null: none is stated. */
export const readPhone = (
  cell: string,
  mark: CellMark | undefined,
  isNone: (text: string) => boolean,
): Reading<string | null> => {
  if (holdsLostCharacters(cell)) return unread('CELL_CHARACTERS');
  if (isNone(cell)) return read(null);
  const typed = enteredText(cell).replace(/\.0+$/, '');
  if (SCIENTIFIC.test(typed)) return unread('PHONE_DIGITS_LOST');
  const digits = typed
    .replace(/[;；,，。.]+$/, '')
    .replace(/(?<=\d)\.(?=\d)/g, '-')
    .replace(/[\s()‐‑‒–—―−]/g, '')
    .replace(/^\+?86-(?=1)/, '');
  const mobile = digits.replaceAll('-', '');
  if (PHONE.test(mobile)) return read(mobile.slice(-11));
  // A landline that was read as a number has lost the zero of its area.
  return mark !== 'number' && LANDLINE.test(digits) ? read(digits) : unread('PHONE_FORM');
};
