/**
 * Civil dates of Asia/Shanghai, as `YYYY-MM-DD` text: they compare with `<` and never meet a clock or a time zone.
 * An instant is another brand (`instant.ts` is the one bridge).
 */
declare const civilDateBrand: unique symbol;
export type CivilDate = string & { readonly [civilDateBrand]: 'civil-date' };

const FORM = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;
const SHORTEST_MONTH = 28;
const EARLIEST = '1900-01-01';
const LATEST = '2199-12-31';
const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_MONTH: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);

const ZERO = 48;
const twoDigitsAt = (date: string, at: number): number =>
  (date.charCodeAt(at) - ZERO) * 10 + date.charCodeAt(at + 1) - ZERO;

export const yearMonthDay = (date: CivilDate): YearMonthDay => ({
  year: twoDigitsAt(date, 0) * 100 + twoDigitsAt(date, 2),
  month: twoDigitsAt(date, 5),
  day: twoDigitsAt(date, 8),
});

/** Null when the text has another form or names a day that does not exist (2025-02-30). Years 1900–2199. */
export const parseCivilDate = (text: string): CivilDate | null => {
  if (!FORM.test(text)) return null;
  const { year, month, day } = yearMonthDay(text as CivilDate);
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return text as CivilDate;
};

/** @throws RangeError for a text that is no civil date; for literals and trusted data. */
export const civilDate = (text: string): CivilDate => {
  const parsed = parseCivilDate(text);
  if (parsed === null) throw new RangeError(`${text} is not a civil date`);
  return parsed;
};

export const civilDateOf = ({ year, month, day }: YearMonthDay): CivilDate =>
  `${TWO_DIGITS[Math.floor(year / 100)] ?? ''}${TWO_DIGITS[year % 100] ?? ''}-${TWO_DIGITS[month] ?? ''}-${TWO_DIGITS[day] ?? ''}` as CivilDate;

/** Days since 1970-01-01. */
export const dayNumber = (date: CivilDate): number => {
  const { year, month, day } = yearMonthDay(date);
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
};

/** The same few days are asked for again and again; the years that dates may have bound it (1900–2199). */
const TEXT_OF_DAY = new Map<number, CivilDate>();

export const civilDateFromDayNumber = (number: number): CivilDate => {
  const known = TEXT_OF_DAY.get(number);
  if (known !== undefined) return known;
  const date = new Date(number * MS_PER_DAY);
  const text = civilDateOf({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
  if (text >= EARLIEST && text <= LATEST) TEXT_OF_DAY.set(number, text);
  return text;
};

/** Most dates that are asked for lie in the same month; the calendar is asked for the others. */
export const addDays = (date: CivilDate, days: number): CivilDate => {
  const day = twoDigitsAt(date, 8) + days;
  return day >= 1 && day <= SHORTEST_MONTH
    ? (`${date.slice(0, 8)}${TWO_DIGITS[day] ?? ''}` as CivilDate)
    : civilDateFromDayNumber(dayNumber(date) + days);
};

/** `later − earlier` in days. */
export const daysBetween = (earlier: CivilDate, later: CivilDate): number => dayNumber(later) - dayNumber(earlier);

/** The same day `months` later; where that month has no such day, its last day. */
export const addMonths = (date: CivilDate, months: number): CivilDate => {
  const { year, month, day } = yearMonthDay(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return civilDateOf({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
};

/** Everybody of a batch is asked for the same term, one after the other. */
let lastTerm = { start: '' as CivilDate, months: 0, end: '' as CivilDate };

/**
 * Last day of a term of `months` from `start`: the day before the corresponding day, or, where that day
 * does not exist, the last day of that month. 2025-03-10 + 12 → 2026-03-09; 2024-02-29 + 12 → 2025-02-28.
 */
export const termEnd = (start: CivilDate, months: number): CivilDate => {
  if (start === lastTerm.start && months === lastTerm.months) return lastTerm.end;
  const corresponding = addMonths(start, months);
  const end = corresponding.slice(8) === start.slice(8) ? addDays(corresponding, -1) : corresponding;
  lastTerm = { start, months, end };
  return end;
};

export const laterOf = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);
export const earlierOf = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);

/** For `sort`: the earliest first. */
export const compareDates = (a: CivilDate, b: CivilDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** 1 (Monday) to 7 (Sunday), ISO 8601. */
export const isoWeekday = (date: CivilDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
