import { expect, test } from '@jest/globals';
import { day, rulesOf } from '../../testing/adjudication-fixture.ts';
import { planOn } from './compiled-rules.ts';
import { filingDeadline, isWorkingDay } from './filing-deadline.ts';

const rules = rulesOf(['changchun']);
const { book } = planOn(rules, 'HM', day('2025-06-01'))!;

test.each([
  ['2025-01-01', '2025-06-30', '2026-01-01'],
  ['2025-01-06', '2025-07-07', '2026-01-06'],
  ['2025-04-05', '2025-10-09', '2026-04-05'],
  ['2024-08-01', '2025-02-05', '2025-08-01'],
  ['2025-04-01', '2025-09-28', '2026-04-01'],
  ['2029-04-05', '2029-10-02', '2030-04-05'],
])('counted from %s the last day is %s and the final one %s', (from, lastOn, finalOn) => {
  expect(filingDeadline(book, rules.calendar, day(from))).toEqual({ lastOn, finalOn });
});

test.each([
  ['2025-10-11', true],
  ['2025-10-12', false],
  ['2025-10-08', false],
  ['2025-10-09', true],
  ['2020-01-31', false],
  ['2020-02-01', false],
  ['2020-02-03', true],
  ['2027-10-01', true],
  ['2027-10-02', false],
  ['2017-10-02', true],
])('%s is a working day: %s', (date, works) => {
  expect(isWorkingDay(rules.calendar, day(date))).toBe(works);
});
