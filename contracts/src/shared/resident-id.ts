import { type CivilDate, parseCivilDate } from './civil-date.ts';
import { toHalfWidth } from './half-width.ts';

/**
 * Citizen identification numbers, GB 11643-1999: 17 digits and a check character of ISO 7064 MOD 11-2. Residence permits
 * of Hong Kong, Macao and Taiwan (81…, 82…, 83…) and the 2023 card of foreign permanent residents (9…) use the same form.
 */
const FORM = /^\d{17}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/** `form` covers the 15-digit numbers, which ended in 2013. */
export type ResidentIdFault = 'form' | 'date' | 'checksum';

export type ResidentIdReading =
  | { readonly ok: true; readonly number: string; readonly birthOn: CivilDate; readonly sex: 'male' | 'female' }
  | {
      readonly ok: false;
      readonly number: string;
      readonly fault: ResidentIdFault;
      /** What the digits still say, where they say a day of the calendar. */
      readonly birthOn?: CivilDate;
      readonly sex?: 'male' | 'female';
    };

/** Half-width, without blanks and hyphens inside, `x` as `X`: the form that is hashed and stored. */
export const normalizeResidentId = (text: string): string => toHalfWidth(text).replace(/[\s-]/g, '').toUpperCase();

const checkCharacter = (number: string): string => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_CHARACTERS[sum % 11] ?? '';
};

/** Reads a number as people type it. The order of the faults is form, date, checksum. */
export const readResidentId = (text: string): ResidentIdReading => {
  const number = normalizeResidentId(text);
  if (!FORM.test(number)) return { ok: false, number, fault: 'form' };
  const birthOn = parseCivilDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);

  const sex = Number(number[16]) % 2 === 1 ? 'male' : 'female';
  if (birthOn === null) return { ok: false, number, fault: 'date', sex };
  if (checkCharacter(number) !== number[17]) return { ok: false, number, fault: 'checksum', birthOn, sex };
  return { ok: true, number, birthOn, sex };
};

export const residentIdChecksumHolds = (text: string): boolean => {
  const number = normalizeResidentId(text);
  return FORM.test(number) && checkCharacter(number) === number[17];
};

/** `320200********4321`-like form for lists: the region stays, birth date and serial do not, the last two characters do. */
export const maskResidentId = (number: string): string =>
  number.length < 10
    ? '*'.repeat(number.length)
    : `${number.slice(0, 4)}${'*'.repeat(number.length - 6)}${number.slice(-2)}`;
