import { formatYuan } from '@huji/contracts/shared/money.ts';
import { isMapping, readAmount } from '../format/read-values.ts';

export interface Difference {
  readonly at: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

const AMOUNT = /^-?\d+\.\d\d$/;

const equalScalar = (expected: unknown, actual: unknown): boolean => {
  if (expected === null) return actual === undefined;
  if (typeof actual !== 'string') return expected === actual;
  if (AMOUNT.test(actual)) {
    const fen = readAmount(expected);
    return fen !== null && formatYuan(fen) === actual;
  }
  return String(expected) === actual;
};

const join = (at: string, key: string): string => (at === '' ? key : `${at}.${key}`);

/**
 * Of a mapping only the keys that stand in the expectation; a list entry by entry and in length; amounts in fen, whether
 * numbers or texts; everything else as text.
 */
export const differences = (expected: unknown, actual: unknown, at = ''): readonly Difference[] => {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return [{ at, expected, actual }];
    return expected.flatMap((entry: unknown, index) => differences(entry, actual[index], `${at}[${String(index)}]`));
  }
  if (isMapping(expected)) {
    if (!isMapping(actual)) return [{ at, expected, actual }];
    return Object.entries(expected).flatMap(([key, value]) => differences(value, actual[key], join(at, key)));
  }
  return equalScalar(expected, actual) ? [] : [{ at, expected, actual }];
};
