const DIGITS = '〇一二三四五六七八九';
const DIGIT = '[〇零○一二三四五六七八九]';
const NUMBER = '[一二三四五六七八九十廿卅]{1,3}';
const HAN_DAY = new RegExp(`^(${DIGIT}{4})年(${NUMBER})月(${NUMBER})[日号]?$`);
/** Tens as they begin a number: 十一, 二十一, 廿一, 三十. */
const TENS: readonly (readonly [RegExp, number])[] = [
  [/^(?:二十|廿)/, 20],
  [/^(?:三十|卅)/, 30],
  [/^十/, 10],
];

const COUNT = new RegExp(`^${NUMBER}$`);

const valueOf = (number: string): string => {
  const [begins, tens] = TENS.find(([form]) => form.test(number)) ?? [/^/, 0];
  const rest = number.replace(begins, '');
  return String(tens + (rest === '' ? 0 : DIGITS.indexOf(rest)));
};

/** As amounts are written, so that nobody changes them. */
const CAPITALS = '壹贰叁肆伍陆柒捌玖拾';
const PLAIN = '一二三四五六七八九十';

/** `一`, `两`, `十二`, `贰` as a number; null: it is none. */
export const hanNumber = (text: string): number | null => {
  const number = text
    .replace(/^[两兩]$/, '二')
    .replaceAll('貳', '贰')
    .replace(new RegExp(`[${CAPITALS}]`, 'g'), (digit) => PLAIN[CAPITALS.indexOf(digit)] ?? digit);
  return COUNT.test(number) ? Number(valueOf(number)) : null;
};

/** `二〇二五年五月一日` as `2025年5月1日`: how spreadsheets show days in Chinese characters. Any other text comes back as it is. */
export const withDigits = (text: string): string => {
  const [, year, month, day] = HAN_DAY.exec(text.replace(/\s/g, '')) ?? [];
  if (year === undefined || month === undefined || day === undefined) return text;
  const digits = Array.from(year, (digit) => String(Math.max(DIGITS.indexOf(digit), 0))).join('');
  return `${digits}年${valueOf(month)}月${valueOf(day)}日`;
};
