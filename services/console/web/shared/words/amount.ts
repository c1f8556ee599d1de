import type { Words } from './words.tsx';

/** An amount as it is sent (`1234.50`), or what is wrong with what was typed. */
export type TypedAmount = { readonly amount: string } | { readonly fault: Words };

const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** Seen by nobody, and copied along from tables and chats. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** What people type, as it is meant: full-width signs are only another way to write. */
export const halfWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll('。', '.');

const EXAMPLE: Words = { zh: '请填写金额，例如 1234.50', en: 'An amount, such as 1234.50' };
const NEGATIVE: Words = { zh: '金额不能是负数', en: 'An amount cannot be negative' };
const TOO_FINE: Words = { zh: '最多两位小数，例如 1234.50', en: 'At most two decimals, such as 1234.50' };
const TOO_LARGE: Words = { zh: '金额太大，请核对', en: 'That is too large, please check' };
const ROUNDED: Words = { zh: '请填写完整数字，不要用“万”“千”', en: 'Please type the whole number, not thousands' };
const AMBIGUOUS: Words = {
  zh: '不清楚逗号是分隔还是小数点，请填写为 1234.50',
  en: 'Is the comma a separator or a decimal point? Please type 1234.50',
};

/** Hundred million yuan is more than any sheet of one stay; a longer number is a number of something else. */
const DIGITS_MAX = 9;
const GROUPED = /^\d{1,3}([,' ]\d{3})+$/;
/** 1234元5角6分: yuan, jiao and fen as they are spoken. */
const SPOKEN = /^(\d+)(?:元|块)(?:(\d)角)?(?:(\d)分)?$/;
const UNIT_BEFORE = /^(?:人民币|rmb|cny|[¥￥])\s*/i;
const UNIT_AFTER = /\s*(?:元整|元|圆|块|yuan|rmb|cny)$/i;

const withoutUnits = (text: string): string => text.replace(UNIT_BEFORE, '').replace(UNIT_AFTER, '').trim();

/** Separators go where they stand in threes or between blanks; anything else is another reading. */
const wholeOf = (written: string): string | null => {
  if (/^\d+$/.test(written)) return written;
  return GROUPED.test(written) ? written.replaceAll(/\D/g, '') : null;
};

const sent = (whole: string, places: string): TypedAmount => {
  const digits = whole.replace(/^0+(?=\d)/, '');
  return digits.length > DIGITS_MAX ? { fault: TOO_LARGE } : { amount: `${digits}.${places.padEnd(2, '0')}` };
};

const readNumber = (text: string): TypedAmount => {
  const [written = '', places, ...rest] = text.split('.');
  const whole = wholeOf(written.trim());
  if (rest.length > 0 || whole === null)
    return { fault: /^[\d.,' ]+$/.test(text) && text.includes(',') ? AMBIGUOUS : EXAMPLE };
  if (places === undefined) return sent(whole, '');
  if (!/^\d+$/.test(places)) return { fault: places === '' ? EXAMPLE : /^[\d,]+$/.test(places) ? AMBIGUOUS : EXAMPLE };
  return /^\d{1,2}0*$/.test(places) ? sent(whole, places.slice(0, 2)) : { fault: TOO_FINE };
};

/**
 * Reads an amount as people type it: `1,234.5`, `１２３４．５０`, `1 234`, `¥1234`, `1234元5角`. What could be read in two ways is
 * asked back, never guessed.
 */
export const readAmount = (typed: string): TypedAmount => {
  const text = halfWidth(typed.normalize('NFKC'))
    .replaceAll(UNSEEN, '')
    .replaceAll('，', ',')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (text === '') return { fault: EXAMPLE };
  const [, whole, jiao, fen] = SPOKEN.exec(text) ?? [];
  if (whole !== undefined) return sent(whole, `${jiao ?? '0'}${fen ?? '0'}`);
  const plain = withoutUnits(text);
  if (/[万千百亿]|\d[wk]$/i.test(plain)) return { fault: ROUNDED };
  if (/^[-−－(]/.test(plain)) return { fault: /\d/.test(plain) ? NEGATIVE : EXAMPLE };
  return readNumber(plain);
};

/** The amount as it is sent; null for what is none. */
export const amountOf = (typed: string): string | null => {
  const read = readAmount(typed);
  return 'amount' in read ? read.amount : null;
};

/** What is wrong with an amount as it was typed; null: nothing. */
export const amountFault = (typed: string): Words | null => {
  const read = readAmount(typed);
  return 'fault' in read ? read.fault : null;
};
