import { type CivilDate, civilDateOf } from '@huji/contracts/shared/civil-date.ts';
import { residentIdChecksumHolds } from '@huji/contracts/shared/resident-id.ts';
import type { Random } from './random.ts';

/** An administrative code that is not assigned: no person can have a number that begins with it. */
const UNASSIGNED_REGION = '229901';
const CHECK_CHARACTERS = '0123456789X';

/** A number with the right form, date and checksum, of no real person. `serial` tells people of one birthday apart. */
export const sampleResidentId = (birthOn: CivilDate, sex: 'male' | 'female', serial: number): string => {
  const order = (serial * 2 + (sex === 'male' ? 1 : 0)) % 1000;
  const digits = `${UNASSIGNED_REGION}${birthOn.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  const check = [...CHECK_CHARACTERS].find((character) => residentIdChecksumHolds(digits + character));
  return digits + (check ?? '');
};

export const birthBetween = (random: Random, fromYear: number, toYear: number): CivilDate =>
  civilDateOf({ year: random.int(fromYear, toYear), month: random.int(1, 12), day: random.int(1, 28) });

const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A unified social credit code (GB 32100) of no real employer, found by its checksum. */
export const sampleUscc = (random: Random, holds: (code: string) => boolean): string => {
  const organisation = organisationCode(random);
  const body = `91${UNASSIGNED_REGION}${organisation}`;
  const check = [...USCC_ALPHABET].find((character) => holds(body + character));
  if (check === undefined) throw new Error('no check character fits');
  return body + check;
};

/** GB 11714: eight characters and a check character, weights 3 7 9 10 5 8 4 2, modulus 11. */
const organisationCode = (random: Random): string => {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const digits = weights.map(() => random.int(0, 9));
  const sum = digits.reduce((total, digit, index) => total + digit * (weights[index] ?? 0), 0);
  const check = 11 - (sum % 11);
  return `${digits.join('')}${check === 10 ? 'X' : check === 11 ? '0' : String(check)}`;
};

/** A bank card number with a right Luhn digit and a prefix that no bank uses. */
export const sampleAccount = (serial: number): string => {
  const body = `620000${String(serial).padStart(12, '0')}`;
  const sum = [...body].reverse().reduce((total, character, index) => {
    const doubled = Number(character) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${body}${String((10 - (sum % 10)) % 10)}`;
};
