/**
 * Money is integer fen everywhere inside; yuan with two places only at the edges.
 * A Fen is a safe integer. Deltas and balances may be negative; amounts of benefits and contributions never are.
 */
declare const fenBrand: unique symbol;
export type Fen = number & { readonly [fenBrand]: 'fen' };

export const ZERO_FEN = 0 as Fen;

/** @throws RangeError when `value` is not a safe integer: a fraction of a fen is a programming fault, never data. */
export const fen = (value: number): Fen => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${String(value)} is not a whole number of fen`);
  return value as Fen;
};

export const addFen = (...amounts: readonly Fen[]): Fen =>
  fen(amounts.reduce<number>((sum, amount) => sum + amount, 0));
export const subtractFen = (from: Fen, amount: Fen): Fen => fen(from - amount);
export const minFen = (...amounts: readonly Fen[]): Fen => fen(Math.min(...amounts));
export const maxFen = (...amounts: readonly Fen[]): Fen => fen(Math.max(...amounts));
export const timesFen = (amount: Fen, count: number): Fen => fen(amount * count);

const MILLION = 1_000_000n;

/** `amount × partsPerMillion ÷ 10⁶`, half up to the fen. Exact for every safe integer. */
export const shareOf = (amount: Fen, partsPerMillion: number): Fen =>
  fen(Number((BigInt(amount) * BigInt(partsPerMillion) * 2n + MILLION) / (2n * MILLION)));

/** `1234.50`: yuan with two places, the form of every edge. */
export const formatYuan = (amount: Fen): string => {
  const absolute = Math.abs(amount);
  const cents = String(absolute % 100).padStart(2, '0');
  return `${amount < 0 ? '-' : ''}${String(Math.trunc(absolute / 100))}.${cents}`;
};

const YUAN = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/;

/** Reads `1234`, `1234.5` or `1234.50`; null for anything else (exponents, third places, blanks). */
export const parseYuan = (text: string): Fen | null => {
  const match = YUAN.exec(text);
  if (!match) return null;
  const [, sign, yuan = '0', cents = ''] = match;
  const value = Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
  return fen(sign === '-' && value !== 0 ? -value : value);
};

/** A text that its schema has seen (`YuanSchema`) holds a sum. @throws RangeError for any other: a fault of the programme */
export const yuanToFen = (text: string): Fen => {
  const amount = parseYuan(text);
  if (amount === null) throw new RangeError('a sum that passed its schema cannot be read');
  return amount;
};
