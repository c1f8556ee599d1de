import { toHalfWidth } from '@huji/contracts/shared/half-width.ts';

const DIGITS = 1_000_000_000_000n;
const FACTOR = 1_099_511_628_211n;

/**
 * What a payer writes on the transfer: `HJ`, twelve digits of the batch id and two check digits (ISO 7064, mod 97-10), so
 * that a mistyped reference finds no other batch.
 */
export const paymentReference = (batchId: string): string => {
  let hash = 14_695_981_039_346_656_037n;
  for (const character of batchId) hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * FACTOR);
  const body = (hash % DIGITS).toString().padStart(12, '0');
  const check = 98n - ((BigInt(body) * 100n) % 97n);
  return `HJ${body}${check.toString().padStart(2, '0')}`;
};

/** Whether the check digits agree. */
export const isPaymentReference = (text: string): boolean =>
  /^HJ\d{14}$/.test(text) && BigInt(text.slice(2)) % 97n === 1n;

/** The references in what a payer wrote, sound ones only; blanks and hyphens between the digits are read over. */
export const referencesIn = (text: string): readonly string[] => {
  const plain = toHalfWidth(text).toUpperCase().replace(/[\s-]/g, '');
  const found = [...plain.matchAll(/HJ\d{14}/g)].map(([reference]) => reference);
  return [...new Set(found.filter(isPaymentReference))];
};
