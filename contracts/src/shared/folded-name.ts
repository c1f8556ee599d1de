import { toHalfWidth } from './half-width.ts';

/**
 * The marks between the parts of names of minorities and foreigners. The standard one is U+00B7 (GB 18030); input methods, banks and
 * spreadsheets write these others, or a full stop between two parts.
 */
const MIDDLE_DOTS = /[\u00b7\u0387\u16eb\u2022\u2024\u2027\u2219\u22c5\u2e31\u2e33\u30fb\uff65.\uff0e\u3002]/gu;
const BLANKS = /\s+/gu;

/**
 * A name as it is compared: half width, one form of each character (Unicode NFC), small Latin letters, without blanks and without
 * middle dots. Traditional and variant characters stay other characters: which of them are one name only a register can say, and
 * none does today.
 */
export const foldName = (name: string): string =>
  toHalfWidth(name.normalize('NFC')).toLowerCase().replace(BLANKS, '').replace(MIDDLE_DOTS, '');

/** Of nothing but blanks and dots nobody has the name. */
export const isSameName = (one: string, other: string): boolean => {
  const folded = foldName(one);
  return folded !== '' && folded === foldName(other);
};
