import type { Language, Words } from './words.tsx';

const LOCALE = { zh: 'zh-CN', en: 'en-GB' } as const;
const NO_BREAK = '\u00a0';

type Spoken<Formatter> = Readonly<Record<Language, Formatter>>;

/** A formatter takes longer to make than a row to draw: there is one of each. */
const spoken = <Formatter>(made: (locale: string) => Formatter): Spoken<Formatter> => ({
  zh: made(LOCALE.zh),
  en: made(LOCALE.en),
});
const SUMS = spoken((locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }));
const COUNTS = spoken((locale) => new Intl.NumberFormat(locale));
const DAYS = spoken((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const MOMENTS = spoken(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' }),
);

const separated = (text: string, language: Language): string => SUMS[language].format(Number(text));

/** `1234.5` as `¥ 1,234.50`. */
export const yuan = (text: string, language: Language): string => `¥${NO_BREAK}${separated(text, language)}`;

/** `2025-05-21` as 2025年5月21日, or 21 May 2025. */
export const day = (civil: string, language: Language): string => DAYS[language].format(new Date(`${civil}T00:00:00Z`));

/** An instant as people of the association read it: 2025年5月21日 09:30, or 21 May 2025 at 09:30. */
export const moment = (at: string, language: Language): string => MOMENTS[language].format(new Date(at));

/** The day it is in the association at an instant, as `2025-05-21`. */
export const civilDay = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at);

/** `50000` as 50,000. */
export const counted = (count: number, language: Language): string => COUNTS[language].format(count);

/** Whether there is anything in an amount. */
export const hasMoney = (text: string): boolean => Number(text) !== 0;

const ISO_DAY = /\d{4}-\d{2}-\d{2}/g;
const SUM = /\d+\.\d{2}(?!\d|%)/g;
const CHINESE_BEFORE = '(?<=[\u4e00-\u9fff）”] ?)';
const COMMA = new RegExp(`${CHINESE_BEFORE},`, 'g');
const COLON = new RegExp(`${CHINESE_BEFORE}:`, 'g');

/** A sentence of a service as people read it: days in words, separators in sums, and Chinese points in Chinese. */
export const readable = (sentence: Words, language: Language): string => {
  const said = sentence[language]
    .replace(ISO_DAY, (civil) => day(civil, language))
    .replace(SUM, (sum) => separated(sum, language));
  return language === 'zh' ? said.replace(COMMA, '，').replace(COLON, '：') : said;
};
