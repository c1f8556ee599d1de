import { toHalfWidth } from './half-width.ts';

/**
 * Unified social credit codes, GB 32100-2015: 18 characters of an alphabet without I, O, S, V, Z. Characters 9–17 are the
 * organization code of GB 11714-1997 with a check character of its own; the last one checks the whole.
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANIZATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;
const FORM = new RegExp(`^[${ALPHABET}]{18}$`);

export type UsccFault = 'form' | 'organization-code' | 'checksum';

export const normalizeUscc = (text: string): string => toHalfWidth(text).replace(/[\s-]/g, '').toUpperCase();

const organizationCheck = (code: string): string => {
  const sum = ORGANIZATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * ORGANIZATION_ALPHABET.indexOf(code[index] ?? ''),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
};

const usccCheck = (code: string): string => {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? '';
};

/** Null when the code is sound, otherwise the first fault in the order form, organization code, checksum. */
export const usccFault = (text: string): UsccFault | null => {
  const code = normalizeUscc(text);
  if (!FORM.test(code)) return 'form';
  if (organizationCheck(code.slice(8, 16)) !== code[16]) return 'organization-code';
  return usccCheck(code) === code[17] ? null : 'checksum';
};
