import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { normalizeResidentId, readResidentId } from '@huji/contracts/shared/resident-id.ts';
import type { CellMark } from '@huji/contracts/shared/sheet-record.ts';
import { type Reading, read, unread } from './roster-finding.ts';
import { enteredText, withoutControls } from '@huji/contracts/shared/cell-text.ts';

/** Cyrillic, Greek, Roman, mathematical and multiplication signs that look like the check character. */
const LIKE_X = /[ХхΧχⅩⅹ×✕✖╳⨯𝖷𝗑]$/u;
/** After a number, as after a sentence. */
const STOPS = /[.。,，;；、]+$/;
const DASHES = /[-‐‑‒–—―−﹣]/g;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{1,2}$/i;
const DIGITS_LOST = /^\d{15}000$/;
const OTHER_PAPERS: readonly (readonly [RegExp, string])[] = [
  [/^[HM]\d{8}(?:\d{2})?$/, '港澳居民来往内地通行证 (travel permit of Hong Kong and Macao)'],
  [/^\d{8}$|^\d{10}[A-Z]?$/, '台湾居民来往大陆通行证 (travel permit of Taiwan)'],
  [/^[EGDSP][A-Z]?\d{7,8}$/, '护照 (passport)'],
  [/^[A-Z]{3}\d{12}$/, '旧版外国人永久居留身份证 (old foreigner’s card)'],
];
const CHARACTERS_OF_A_NUMBER = 18;

/** As it was typed, with everything taken away that does not belong to it. */
export const typedIdNumber = (cell: string): string => {
  const text = withoutControls(enteredText(cell)).replace(DASHES, '').replace(/\s/g, '').replace(STOPS, '');
  const whole = /^\d{17}[\dXx]\.0+$/.test(text) ? text.slice(0, CHARACTERS_OF_A_NUMBER) : text;
  return normalizeResidentId(whole.replace(LIKE_X, 'X'));
};

const strangeCharacter = (number: string): string | undefined =>
  Array.from(number).find((character, index) => !/\d/.test(character) && !(character === 'X' && index === 17));

const faultOfForm = (number: string): Reading<never> => {
  if (/^\d{15}$/.test(number)) return unread('ID_OF_15');
  const paper = OTHER_PAPERS.find(([form]) => form.test(number));
  if (paper !== undefined) return unread('ID_OTHER_PAPER', paper[1]);
  const strange = strangeCharacter(number);
  return strange === undefined ? unread('ID_LENGTH', String(number.length)) : unread('ID_CHARACTERS', strange);
};

const regionOf = (number: string): string => (number.startsWith('9') ? number.slice(1, 3) : number.slice(0, 2));

/** What a number is read against. */
export interface IdNumberFacts {
  readonly regions: ReadonlySet<string>;
  /** Nobody is born after it. */
  readonly on: CivilDate;
}

/**
 * A number that could be one. Its check character is not looked at: a number that only fails its check is kept and comes
 * back as `INVALID_ID`, so that it does not hold up the others.
 */
export const readIdNumber = (
  cell: string,
  mark: CellMark | undefined,
  { regions, on }: IdNumberFacts,
): Reading<string> => {
  const number = typedIdNumber(cell);
  if (number === '') return unread('ID_MISSING');
  if (SCIENTIFIC.test(number) || (mark === 'number' && /^\d{16,}$/.test(number))) return unread('ID_DIGITS_LOST');
  if (!/^\d{17}[\dX]$/.test(number)) return faultOfForm(number);
  const reading = readResidentId(number);
  if (DIGITS_LOST.test(number) && !reading.ok) return unread('ID_DIGITS_LOST');
  if (!regions.has(regionOf(number))) return unread('ID_REGION', regionOf(number));
  const { birthOn } = reading;
  if (birthOn === undefined || birthOn > on) return unread('ID_DATE', number.slice(6, 14));
  return read(number);
};

/** Ends as a number does whose last three digits a spreadsheet lost. */
export const endsAsIfLost = (number: string): boolean => DIGITS_LOST.test(number);
