import { toHalfWidth } from '@huji/contracts/shared/half-width.ts';

/** A number on paper, however it was typed: wide letters and digits, small letters, blanks and hyphens make no difference. */
export const normalizeReference = (text: string): string => toHalfWidth(text).replace(/[\s-]/g, '').toUpperCase();
