import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { addDays, civilDate, isoWeekday, type CivilDate } from '../shared/civil-date.ts';
import { readShippedCalendar } from './shipped.ts';

const { value: calendar } = readShippedCalendar();
const holidays = new Set(Object.values(calendar.years).flatMap((year) => year.holidays));
const workdays = new Set(Object.values(calendar.years).flatMap((year) => year.workdays));
const isWorkingDay = (date: CivilDate): boolean => workdays.has(date) || (isoWeekday(date) <= 5 && !holidays.has(date));

const daysOf = (year: string): CivilDate[] => {
  const days: CivilDate[] = [];
  for (let date = civilDate(`${year}-01-01`); date.startsWith(year); date = addDays(date, 1)) days.push(date);
  return days;
};

/** The library reads a date in the zone of its process, so it is asked in a process that lives in Shanghai. */
const independent = (days: readonly CivilDate[]): boolean[] => {
  const script = `import days from 'chinese-days'; console.log(JSON.stringify(${JSON.stringify(days)}.map((day) => days.isWorkday(day))));`;
  const env = { ...process.env, TZ: 'Asia/Shanghai' };
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { env, encoding: 'utf8' }),
  ) as boolean[];
};

describe('the working-day calendar', () => {
  test('agrees with an independent list, day by day', () => {
    const days = Object.keys(calendar.years).flatMap(daysOf);
    const theirs = independent(days);
    expect(days).toHaveLength(9 * 365 + 2);
    expect(days.filter((day, index) => theirs[index] !== isWorkingDay(day))).toEqual([]);
  });

  test('covers the years of the State Council notices from 2018 to 2026', () => {
    expect(Object.keys(calendar.years)).toEqual(Array.from({ length: 9 }, (_, index) => String(2018 + index)));
  });

  test('names weekdays as days off and weekend days as days at work, nothing twice', () => {
    expect([...holidays].filter((date) => isoWeekday(date) > 5)).toEqual([]);
    expect([...workdays].filter((date) => isoWeekday(date) <= 5)).toEqual([]);
  });
});
