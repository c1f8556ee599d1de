import { toHalfWidth } from '@huji/contracts/shared/half-width.ts';
import { isPaymentReference } from './payment-reference.ts';

/** The references in what a payer wrote, sound ones only; blanks and hyphens between the digits are read over. */
export const referencesIn = (text: string): readonly string[] => {
  const plain = toHalfWidth(text).toUpperCase().replace(/[\s-]/g, '');
  const found = [...plain.matchAll(/HJ\d{14}/g)].map(([reference]) => reference);
  return [...new Set(found.filter(isPaymentReference))];
};
