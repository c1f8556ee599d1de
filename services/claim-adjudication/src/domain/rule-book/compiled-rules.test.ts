import { describe, expect, test } from '@jest/globals';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { calendar, day, rulesOf, yuan } from '../../testing/adjudication-fixture.ts';
import {
  adaptRules,
  compileRules,
  fundOf,
  itemOn,
  planOn,
  roundStartingOn,
  ruleValue,
  societyOf,
} from './compiled-rules.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);
const bookOf = (plan: string): RuleBook => planOn(rules, plan, day('2025-06-01'))!.book;
const changchun = bookOf('HM');
const version = (effectiveFrom: string): RuleBook => ({ ...changchun, effectiveFrom: day(effectiveFrom) });

describe('rule books together', () => {
  test('give every plan its versions, the oldest first, however they are given', () => {
    const three = compileRules([version('2027-01-01'), version('2025-05-21'), version('2026-01-01')], calendar);
    expect(three.plans.get('HM')?.map(({ book }) => book.effectiveFrom)).toEqual([
      '2025-05-21',
      '2026-01-01',
      '2027-01-01',
    ]);
    const on = (date: string): readonly unknown[] => [
      planOn(three, 'HM', day(date))?.book.effectiveFrom,
      itemOn(three, 'HM', day(date))?.plan.book.effectiveFrom,
    ];
    expect(
      ['2020-01-01', '2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01', '2030-01-01'].map((date) => on(date)[0]),
    ).toEqual(['2025-05-21', '2025-05-21', '2026-01-01', '2026-01-01', '2027-01-01', '2027-01-01']);
    expect(on('2026-06-01')).toEqual(['2026-01-01', '2026-01-01']);
    expect(itemOn(three, 'HM', day('2026-06-01'))?.item.code).toBe('HM');
  });

  test('know no plan and no item that stands in none', () => {
    expect([
      planOn(rules, 'NOPE', day('2025-06-01')),
      itemOn(rules, 'NOPE', day('2025-06-01')),
      societyOf(rules, 'NOPE'),
      societyOf({ ...rules, plans: new Map([['HM', []]]) }, 'HM'),
      societyOf(rules, 'TRI'),
    ]).toEqual([undefined, undefined, undefined, undefined, 'wuxi']);
  });

  test('give a plan to one society', () => {
    expect(() => compileRules([changchun, { ...changchun, society: 'harbour' }], calendar)).toThrow(
      'plan HM stands in changchun and in harbour',
    );
    expect(() => compileRules([changchun, version('2026-01-01')], calendar)).not.toThrow();
  });

  test('wait as long as the longest item of the plan, not at all where none waits', () => {
    const days = (plan: string): number | null | undefined => planOn(rules, plan, day('2025-06-01'))?.waitingDays;
    expect(['HM', 'CI', 'TRI', 'ACC', 'RELIEF'].map(days)).toEqual([30, 60, 60, null, null]);
  });

  test('have the holidays and working Saturdays of every year', () => {
    const years = Object.values(calendar.years);
    expect(rules.calendar.holidays.size).toBe(years.reduce((sum, { holidays }) => sum + holidays.length, 0));
    expect(rules.calendar.workdays.size).toBe(years.reduce((sum, { workdays }) => sum + workdays.length, 0));
    expect([rules.calendar.holidays.has('2020-01-24'), rules.calendar.workdays.has('2020-01-19')]).toEqual([
      true,
      true,
    ]);
  });

  test('have the rounds of all books, a later version of a round in the place of the first', () => {
    const baoying = bookOf('RELIEF');
    const [seventh] = baoying.rounds;
    const moved = { ...seventh!, close: day('2018-02-20') };
    const eighth = { ...seventh!, round: 8, start: day('2019-03-01'), end: day('2020-02-29') };
    const later = { ...baoying, effectiveFrom: day('2018-02-01'), rounds: [moved, eighth] };
    expect(compileRules([later, baoying], calendar).rounds).toEqual([moved, eighth]);
  });
});

describe('what a case or a vote sets', () => {
  const contribution = (of: typeof rules, plan: string): number | null | undefined =>
    planOn(of, plan, day('2025-06-01'))?.contribution;

  test('replaces contributions of the plans it names, in plans and items, and leaves the others', () => {
    const voted = adaptRules(rules, { contributions: { TRI: yuan(130) } });
    expect(['TRI', 'HM', 'FW3'].map((plan) => contribution(voted, plan))).toEqual([yuan(130), yuan(99), null]);
    expect(itemOn(voted, 'TRI.hospital', day('2025-06-01'))?.plan.contribution).toBe(yuan(130));
    expect(voted.rounds).toEqual(rules.rounds);
    expect(contribution(rules, 'TRI')).toBeNull();
  });

  test('replaces the rounds, alone or with contributions', () => {
    expect(adaptRules(rules, { rounds: [] }).rounds).toEqual([]);
    expect(adaptRules(rules, { rounds: [] }).plans).toBe(rules.plans);
    expect(adaptRules(rules, { rounds: [], contributions: { TRI: yuan(1) } }).rounds).toEqual([]);
    expect(adaptRules(rules, {})).toBe(rules);
    expect(
      compileRules([changchun], calendar, { contributions: { HM: yuan(1) } }).plans.get('HM')?.[0]?.contribution,
    ).toBe(yuan(1));
  });
});

describe('a dated rule', () => {
  test.each([
    ['E.grade', { 'claim-submission': '2025-05-20' }, 2],
    ['E.grade', { 'claim-submission': '2025-05-21' }, null],
    ['E.count', { 'term-start': '2025-05-20' }, 2],
    ['E.count', { 'term-start': '2025-05-21' }, null],
    ['E.threshold', { 'batch-submission': '2025-05-20' }, 100],
    ['E.threshold', { 'batch-submission': '2025-05-21' }, 10],
    ['E.waiver', { 'batch-submission': '2025-05-20' }, false],
    ['E.waiver', { 'batch-submission': '2030-01-01' }, true],
  ] as const)('%s by %j is %s', (id, dates, value) => {
    expect(ruleValue(changchun, id, dates as never)).toBe(value);
  });

  test('that depends on no date needs none', () => {
    expect(ruleValue(bookOf('RELIEF'), 'RELIEF.count', {})).toBe(3);
  });

  test('takes the last value that began, whatever began later', () => {
    const rule = {
      selectedBy: 'term-start',
      clause: 'x',
      values: [
        { from: null, value: 1 },
        { from: day('2025-01-01'), value: 2 },
        { from: day('2026-01-01'), value: 3 },
      ],
    } as const;
    const book: RuleBook = { ...changchun, rules: { X: { ...rule, values: [...rule.values] } } };
    const on = (date: string): unknown => ruleValue(book, 'X', { 'term-start': day(date) });
    expect(['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map(on)).toEqual([1, 2, 2, 3]);
  });

  test('that nobody wrote, or whose date nobody knows, is a fault of the caller', () => {
    expect(() => ruleValue(changchun, 'E.nope', {})).toThrow('rule E.nope is not in changchun 2025-05-21');
    expect(() => ruleValue(changchun, 'E.grade', { 'term-start': day('2025-06-01') })).toThrow(
      'rule E.grade is selected by claim-submission, which is not known here',
    );
  });
});

describe('a fund', () => {
  const plan = (code: string) => planOn(rules, code, day('2025-06-01'))!.plan;

  test('is one per plan, for rounds one per round, of the plan where no round begins that day', () => {
    expect([
      fundOf(rules, plan('HM'), day('2018-03-01')),
      fundOf(rules, plan('RELIEF'), day('2018-03-01')),
      fundOf(rules, plan('RELIEF'), day('2018-03-02')),
    ]).toEqual(['HM', 'RELIEF-7', 'RELIEF']);
    const two = adaptRules(rules, {
      rounds: [...rules.rounds, { ...rules.rounds[0]!, round: 8, start: day('2019-03-01') }],
    });
    expect([roundStartingOn(two, day('2019-03-01'))?.round, roundStartingOn(two, day('2018-03-01'))?.round]).toEqual([
      8, 7,
    ]);
  });
});
