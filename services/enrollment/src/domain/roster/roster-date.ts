import type { RosterWords } from '@huji/contracts/enrollment/roster-words.ts';
import { type CivilDate, isoWeekday, parseCivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Reading, read, unread } from './roster-finding.ts';
import { enteredText } from '@huji/contracts/shared/cell-text.ts';
import { hanNumerals } from './han-numerals.ts';
import { simplified } from './roster-spelling.ts';

const WEEKDAYS = '一二三四五六日';
const TIME = /[ t]?(?:(?:上午|下午|am|pm) ?)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/i;
const WEEKDAY = / ?(?:星期|周|礼拜)([一二三四五六日天])$/;
const YEAR_FIRST = /^(\d{4})([-/.年。·,、\\ ])(\d{1,2})([-/.月。·,、\\ ])(\d{1,2})[日号]?(?:生|\.)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/;
const SHORT_YEAR = /^\d{1,2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/;
const NO_DAY = /^\d{4}[-/.年]\d{1,2}月?$|^\d{1,2}[-/.月]\d{1,2}[日号]?$|^\d{4}年?$/;
/** An instant with its offset from UTC, as programs export days. */
const INSTANT = /^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})$/i;
const AROUND_SIGNS = / ?([-/.年月日号]) ?/g;
const NUMBER = /^\d+(?:\.\d+)?$/;
const SHOWN_MAX = 30;
const MS_PER_DAY = 86_400_000;

const weekdayHolds = (date: CivilDate, weekday: string | undefined): boolean =>
  weekday === undefined || WEEKDAYS.indexOf(weekday === '天' ? '日' : weekday) + 1 === isoWeekday(date);

const IN_CHINA = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The day an instant is in China, with the summer times of 1986–1991; only of midnight there or at UTC: another is no day. */
const dayOfInstant = (text: string): CivilDate | null => {
  const instant = new Date(text.toUpperCase());
  if (Number.isNaN(instant.getTime())) return null;
  const [day = '', time] = IN_CHINA.format(instant).split(' ');
  const isMidnight = time === '00:00:00' || instant.getTime() % MS_PER_DAY === 0;
  return isMidnight ? parseCivilDate(day) : null;
};

/** A day as spreadsheets print it, year first. Nothing is guessed: another order, two digits for a year and bare numbers are findings. */
export const readDate = (cell: string, words: RosterWords): Reading<CivilDate> => {
  const text = simplified(enteredText(cell), words).replaceAll('−', '-').replaceAll('–', '-').replaceAll('—', '-');
  const part = text.slice(0, SHOWN_MAX);
  if (INSTANT.test(text)) {
    const date = dayOfInstant(text);
    return date === null ? unread('DATE_AMBIGUOUS', part) : read(date);
  }
  const [, weekday] = WEEKDAY.exec(text) ?? [];
  const bare = text.replace(WEEKDAY, '').replace(TIME, '').replace(WEEKDAY, '').trim();
  const day = hanNumerals(words).withDigits(bare).replace(AROUND_SIGNS, '$1');
  const [, year = '', ...rest] = COMPACT.exec(day) ?? YEAR_FIRST.exec(day) ?? [];
  if (year !== '') {
    const [month = '', ofDay = ''] = rest.filter((each) => /^\d+$/.test(each));
    const date = parseCivilDate(`${year}-${month.padStart(2, '0')}-${ofDay.padStart(2, '0')}`);
    if (date === null) return unread('DATE_NOT_IN_CALENDAR', part);
    return weekdayHolds(date, weekday) ? read(date) : unread('DATE_AMBIGUOUS', part);
  }
  if (YEAR_LAST.test(day) || (SHORT_YEAR.test(day) && !NO_DAY.test(day))) return unread('DATE_AMBIGUOUS', part);
  if (NO_DAY.test(day)) return unread(/^\d{1,4}$/.test(day) ? 'DATE_SERIAL' : 'DATE_PART_MISSING', part);
  return unread(NUMBER.test(day) ? 'DATE_SERIAL' : 'DATE_FORM', part);
};
