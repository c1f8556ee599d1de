import { describe, expect, test } from '@jest/globals';
import chineseDays from 'chinese-days';
import { addDays, civilDate, isoWeekday, type CivilDate } from '../shared/civil-date.ts';
import { readShippedCalendar } from './shipped.ts';

const { value: calendar } = readShippedCalendar();
const holidays = new Set(Object.values(calendar.years).flatMap((year) => year.holidays));
const workdays = new Set(Object.values(calendar.years).flatMap((year) => year.workdays));
const isWorkingDay = (date: CivilDate): boolean => workdays.has(date) || (isoWeekday(date) <= 5 && !holidays.has(date));

describe('the working-day calendar', () => {
  test.each(Object.keys(calendar.years))('of %s agrees with an independent list day by day', (year) => {
    const differing: string[] = [];
    for (let date = civilDate(`${year}-01-01`); date.startsWith(year); date = addDays(date, 1))
      if (chineseDays.isWorkday(new Date(`${date}T12:00:00+08:00`)) !== isWorkingDay(date)) differing.push(date);
    expect(differing).toEqual([]);
  });

  test('covers the years of the State Council notices from 2018 to 2026', () => {
    expect(Object.keys(calendar.years)).toEqual(Array.from({ length: 9 }, (_, index) => String(2018 + index)));
  });

  test('names weekdays as days off and weekend days as days at work, nothing twice', () => {
    expect([...holidays].filter((date) => isoWeekday(date) > 5)).toEqual([]);
    expect([...workdays].filter((date) => isoWeekday(date) <= 5)).toEqual([]);
  });
});
