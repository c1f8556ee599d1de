import { createHash } from 'node:crypto';
import { type CivilDate, yearMonthDay } from '@huji/contracts/shared/civil-date.ts';

const DIGITS = 9;

/**
 * The number people use, e.g. `C2025-482913077`: derived from the claim's id, so that a repeated submission has the same
 * one. Two claims of a year can share one (once in thousands of years of a city's claims); a search shows both.
 */
export const claimNumber = (claimId: string, submittedOn: CivilDate): string => {
  const hash = createHash('sha256').update(claimId).digest();
  const serial = hash.readUIntBE(0, 6) % 10 ** DIGITS;
  return `C${String(yearMonthDay(submittedOn).year)}-${String(serial).padStart(DIGITS, '0')}`;
};
