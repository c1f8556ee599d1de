import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { addDays, civilDate, isoWeekday } from '@huji/contracts/shared/civil-date.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { AssistanceRulebookSchema } from '@huji/contracts/rulebooks/assistance-rulebook.ts';
import type { WorkingCalendar } from './household-due-date.ts';
import { grantKey, type Household } from './household.ts';
import { owedItems, type ScheduleFacts } from './household-schedule.ts';

const file = new URL('../../../../contracts/rulebooks/wuxi-assistance/2020-01-01.yaml', import.meta.url);
const book = AssistanceRulebookSchema.parse(parse(readFileSync(file, 'utf8')));
/** Monday to Friday, but for the days that matter here: the Spring Festival weeks begin on the eve. */
const calendar: WorkingCalendar = {
  isWorkingDay: (date) => isoWeekday(date) <= 5,
  springFestivals: ['2020-01-25', '2021-02-12', '2022-02-01', '2023-01-22'].map((text) => civilDate(text)),
};
const facts = (...months: string[]): ScheduleFacts => ({ book, calendar, subsidisedMonths: new Set(months) });
const household = (from: string, to: string, children: Household['children'] = []): Household => ({
  householdId: 'H1',
  certificates: [{ from: civilDate(from), to: civilDate(to) }],
  children,
});
const owed = (given: Household, until: string, with_: ScheduleFacts = facts(), granted: string[] = []): string[] =>
  owedItems(given, new Set(granted), civilDate(until), with_).map(
    ({ item, period, fen, dueOn, childId }) =>
      `${dueOn} ${item} ${period} ${formatYuan(fen)}${childId === undefined ? '' : ` ${childId}`}`,
  );

describe('the hardship schedule', () => {
  test('owes 11,300.00 for a full year with twelve subsidised months and no children', () => {
    const months = Array.from({ length: 12 }, (_, index) => `2020-${String(index + 1).padStart(2, '0')}`);
    const items = owedItems(
      household('2020-01-01', '2020-12-31'),
      new Set(),
      civilDate('2021-01-31'),
      facts(...months),
    );
    expect(items.reduce((sum, { fen }) => sum + fen, 0)).toBe(1_130_000);
    expect(items.filter(({ channel }) => channel === 'value-card').map(({ item }) => item)).toEqual(
      Array(4).fill('price-subsidy'),
    );
  });

  test.each<[string, string[], string[]]>([
    [
      'begins with its first year in force, the one-off subsidy for 2019 stands by itself',
      ['2019-01-01', '2020-01-15'],
      [
        '2019-12-31 one-off-subsidy 2019 300.00',
        '2020-01-15 living 2020-Q1 1500.00',
        '2020-01-15 medical 2020 1200.00',
      ],
    ],
    ['owes nothing to a certificate that ended before', ['2019-01-01', '2019-12-30'], []],
    [
      'owes medical and festival by the due date, living by the first day of the quarter',
      ['2020-01-02', '2020-01-24'],
      ['2020-01-15 medical 2020 1200.00', '2020-01-24 festival 2020 3500.00'],
    ],
    [
      'owes the quarter whose first day is the last of the certificate',
      ['2020-04-01', '2020-04-01'],
      ['2020-04-15 living 2020-Q2 1500.00'],
    ],
    [
      'rolls "by the 15th" back to the last working day, festival and school dates do not move',
      ['2022-01-01', '2022-01-31'],
      ['2022-01-14 living 2022-Q1 1500.00', '2022-01-14 medical 2022 1200.00', '2022-01-31 festival 2022 3500.00'],
    ],
    ['judges medical by the rolled date', ['2022-01-15', '2022-01-20'], []],
    [
      'pays the festival on the eve, a Saturday too',
      ['2023-01-16', '2023-01-31'],
      ['2023-01-21 festival 2023 3500.00'],
    ],
  ])('%s', (_story, [from = '', to = ''], expected) => {
    expect(owed(household(from, to), '2023-02-28')).toEqual(expected);
  });

  test('pays the child per school year by its stage, from the year of admission, and the new student once', () => {
    const children: Household['children'] = [
      { childId: 'D', stage: 'university', admittedYear: 2021 },
      { childId: 'C', stage: 'kindergarten' },
      { childId: 'B', stage: 'senior', admittedYear: 2020 },
      { childId: 'A', stage: 'compulsory', admittedYear: 2019 },
    ];
    const school = household('2020-09-30', '2021-09-30', children);
    expect(owed(school, '2022-12-31').filter((line) => /education|student/.test(line))).toEqual([
      '2020-09-30 education 2020/2021 1000.00 A',
      '2020-09-30 education 2020/2021 2000.00 B',
      '2020-09-30 education 2020/2021 1000.00 C',
      '2021-09-30 education 2021/2022 1000.00 A',
      '2021-09-30 education 2021/2022 2000.00 B',
      '2021-09-30 education 2021/2022 1000.00 C',
      '2021-09-30 education 2021/2022 3000.00 D',
      '2021-09-30 new-student 2021/2022 2000.00 D',
    ]);
  });

  test('counts only months the government pays, each by the certificate of its first day', () => {
    const given = household('2020-02-01', '2020-06-01');
    const lines = (...months: string[]) =>
      owed(given, '2020-12-31', facts(...months)).filter((line) => line.includes('price'));
    expect(lines('2020-01', '2020-03', '2020-04', '2020-06', '2020-07')).toEqual([
      '2020-04-15 price-subsidy 2020-Q1 50.00',
      '2020-07-15 price-subsidy 2020-Q2 100.00',
    ]);
    expect(lines('2020-01', '2020-07')).toEqual([]);
  });

  test('due in the next year it still belongs to its quarter', () => {
    const lines = owed(household('2020-10-02', '2020-12-31'), '2021-01-15', facts('2020-11', '2020-12'));
    expect(lines).toEqual(['2021-01-15 price-subsidy 2020-Q4 100.00']);
  });

  test('owes no period that began before the schedule was in force', () => {
    const later = { ...facts('2020-05', '2020-08'), book: { ...book, effectiveFrom: civilDate('2020-07-01') } };
    const given = household('2019-01-01', '2020-10-01', [{ childId: 'A', stage: 'senior' }]);
    expect(owed(given, '2020-10-15', later)).toEqual([
      '2019-12-31 one-off-subsidy 2019 300.00',
      '2020-07-15 living 2020-Q3 1500.00',
      '2020-09-30 education 2020/2021 2000.00 A',
      '2020-10-15 living 2020-Q4 1500.00',
      '2020-10-15 price-subsidy 2020-Q3 50.00',
    ]);
  });

  test('pays late what was owed, also when the certificate has ended since, and nothing before it is due', () => {
    const given = household('2020-01-01', '2020-01-31');
    expect(owed(given, '2022-01-01')).toEqual(owed(given, '2020-01-24'));
    expect(owed(given, '2020-01-14')).toEqual([]);
  });

  test('pays each item once, however often and in whatever steps it is run', () => {
    const child = fc.record({
      childId: fc.constantFrom('A', 'B'),
      stage: fc.constantFrom('university' as const, 'senior' as const),
      admittedYear: fc.integer({ min: 2019, max: 2023 }),
    });
    const days = fc.integer({ min: 0, max: 1400 }).map((count) => addDays(civilDate('2020-01-01'), count));
    fc.assert(
      fc.property(
        days,
        days,
        fc.uniqueArray(child, { selector: ({ childId }) => childId }),
        fc.array(days),
        (a, b, children, runs) => {
          const given = household(a < b ? a : b, a < b ? b : a, children);
          const with_ = facts('2020-05', '2021-11', '2022-01');
          const granted = new Set<string>();
          for (const until of [...runs, civilDate('2024-06-01')].sort())
            for (const item of owedItems(given, granted, until, with_)) {
              expect(granted.has(grantKey(item))).toBe(false);
              granted.add(grantKey(item));
            }
          const atOnce = owedItems(given, new Set(), civilDate('2024-06-01'), with_);
          expect([...granted].sort()).toEqual(atOnce.map(grantKey).sort());
        },
      ),
      { numRuns: 150 },
    );
  });
});
