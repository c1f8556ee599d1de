import { describe, expect, test } from '@jest/globals';
import {
  accident,
  day,
  decide,
  diagnosis,
  join,
  joined,
  outcome,
  rulesOf,
  story,
} from '../../testing/adjudication-fixture.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);
const HOSPITAL = { designated: true, emergency: false, grade: 3, level: 'provincial' };

describe('critical illness', () => {
  const cover = joined({ rules, plans: ['CI'], start: '2025-07-01', paid: '2025-06-25', units: 2 });
  const at = (reported: string, ci: string, over: Partial<Parameters<typeof diagnosis>[2]> = {}): unknown =>
    outcome(decide(cover, diagnosis(reported, { ci }, { on: '2025-12-01', ...over }), rules))['CI'];

  test.each([
    ['2025-07-30', 'severe', 'WAITING_PERIOD'],
    ['2025-07-31', 'severe', 2000],
    ['2025-08-29', 'mild', 2000],
    ['2025-08-30', 'mild', 6000],
    ['2025-08-30', 'severe', 20_000],
    ['2025-08-15', 'none', 'NOTHING_PAYABLE'],
    ['2025-07-15', 'none', 'WAITING_PERIOD'],
    ['2025-09-15', 'none', 'NOTHING_PAYABLE'],
  ])('reported on %s as %s is %s', (reported, ci, expected) => {
    expect(at(reported, ci)).toBe(expected);
  });

  test('by an accident never waits, at a small hospital needs confirmation', () => {
    expect(at('2025-07-10', 'severe', { cause: 'accident' })).toBe(20_000);
    expect(at('2025-09-10', 'severe', { hospital: { ...HOSPITAL, grade: 1 } })).toBe('CONFIRMATION_NEEDED');
  });

  test('mild leaves severe open and comes once a term; severe and a condolence end the term', () => {
    const claims = [
      diagnosis('2025-09-01', { ci: 'mild' }, { on: '2025-09-10', illness: 'I20.0' }),
      diagnosis('2025-09-20', { ci: 'mild' }, { on: '2025-09-30', illness: 'I21.0' }),
      diagnosis('2025-10-01', { ci: 'severe' }, { on: '2025-10-10', illness: 'C34.9' }),
      diagnosis('2025-11-01', { ci: 'severe' }, { on: '2025-11-10', illness: 'C50.9' }),
    ];
    expect(story(cover, rules, claims).outcomes.map(({ CI }) => CI)).toEqual([
      6000,
      'NOTHING_PAYABLE',
      20_000,
      'BENEFIT_ENDED',
    ]);
    const condolence = [
      diagnosis('2025-08-01', { ci: 'mild' }, { on: '2025-09-10', illness: 'I20.0' }),
      diagnosis('2025-10-01', { ci: 'severe' }, { on: '2025-10-10', illness: 'C34.9' }),
    ];
    expect(story(cover, rules, condolence).outcomes.map(({ CI }) => CI)).toEqual([2000, 'BENEFIT_ENDED']);
  });

  test('judges a held and an added unit one by one', () => {
    const prior = joined({ rules, plans: ['CI'], start: '2024-07-01', paid: '2024-06-25' });
    const lots = join(prior, { rules, plans: ['CI'], start: '2025-07-01', paid: '2025-06-25', units: 2 });
    const on = '2025-12-01';
    const answer = (reported: string): unknown =>
      outcome(decide(lots, diagnosis(reported, { ci: 'severe' }, { on }), rules))['CI'];
    expect(['2025-07-20', '2025-08-14', '2025-08-30'].map(answer)).toEqual([10_000, 11_000, 20_000]);
    const { outcomes } = story(lots, rules, [
      diagnosis('2025-07-20', { ci: 'severe' }, { on, illness: 'C34.9' }),
      diagnosis('2025-10-20', { ci: 'severe' }, { on, illness: 'C50.9' }),
      diagnosis('2025-11-20', { ci: 'severe' }, { on, illness: 'C61.9' }),
    ]);
    expect(outcomes.map(({ CI }) => CI)).toEqual([10_000, 10_000, 'BENEFIT_ENDED']);
  });

  test('once paid is excluded in a later term, by category, by the same plan', () => {
    const first = joined({ rules, plans: ['CI', 'FW1'], start: '2024-07-01', paid: '2024-06-25' });
    const paid = story(first, rules, [
      diagnosis('2025-06-10', { ci: 'severe' }, { on: '2025-06-20', illness: 'C50.900' }),
    ]).member;
    const renewed = join(paid, { rules, plans: ['CI', 'FW1'], start: '2025-07-01', paid: '2025-06-25' });
    const again = diagnosis('2025-09-10', { ci: 'severe', fw: 'invasive' }, { on: '2025-10-01', illness: 'C50.100' });
    expect(outcome(decide(renewed, again, rules))).toEqual({ CI: 'ILLNESS_PAID_BEFORE', FW1: 15_000 });
    const other = diagnosis('2025-09-10', { ci: 'severe' }, { on: '2025-10-01', illness: 'C61' });
    expect(outcome(decide(renewed, other, rules))).toMatchObject({ CI: 10_000 });
  });

  test('confirmed nowhere yet is no first report', () => {
    const small = { ...HOSPITAL, grade: 1 };
    const { outcomes } = story(cover, rules, [
      diagnosis('2025-07-10', { ci: 'severe' }, { on: '2025-08-01', hospital: small }),
      diagnosis('2025-07-12', { ci: 'none' }, { on: '2025-08-01' }),
      diagnosis('2025-10-10', { ci: 'severe' }, { on: '2025-10-11' }),
    ]);
    expect(outcomes.map(({ CI }) => CI)).toEqual(['WAITING_PERIOD', 'WAITING_PERIOD', 20_000]);
  });

  test('known before the cover began is not covered, whenever it is reported again', () => {
    const { outcomes } = story(cover, rules, [
      diagnosis('2025-06-30', { ci: 'severe' }, { on: '2025-08-01' }),
      diagnosis('2025-09-10', { ci: 'severe' }, { on: '2025-10-01' }),
      diagnosis('2025-09-10', { ci: 'severe' }, { on: '2025-10-01', illness: 'C61' }),
    ]);
    expect(outcomes.map(({ CI }) => CI)).toEqual(['NOT_COVERED', 'NOT_COVERED', 20_000]);
  });

  test('known in the waiting days waits, whenever it is reported again', () => {
    const { outcomes } = story(cover, rules, [
      diagnosis('2025-07-10', { ci: 'severe' }, { on: '2025-08-01' }),
      diagnosis('2025-10-10', { ci: 'severe' }, { on: '2025-10-11' }),
    ]);
    expect(outcomes.map(({ CI }) => CI)).toEqual(['WAITING_PERIOD', 'WAITING_PERIOD']);
  });
});

test.each([
  ['2025-07-31', 'invasive', 500],
  ['2025-08-30', 'in-situ', 2000],
  ['2025-08-30', 'invasive', 15_000],
])('women’s illness reported on %s as %s pays %i and ends the term', (reported, fw, expected) => {
  const cover = joined({ rules, plans: ['FW1'], start: '2025-07-01', paid: '2025-06-25' });
  const { outcomes } = story(cover, rules, [
    diagnosis(reported, { fw }, { on: '2025-09-10' }),
    diagnosis('2025-10-01', { fw: 'invasive' }, { on: '2025-10-10', illness: 'C53.9' }),
  ]);
  expect(outcomes.map(({ FW1 }) => FW1)).toEqual([expected, 'BENEFIT_ENDED']);
});

describe('an accident', () => {
  const cover = joined({ rules, plans: ['ACC'], start: '2025-07-01', paid: '2025-06-25', units: 2 });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'of disability grade %i pays (110 − 10g) % of 20,000 per unit',
    (grade) => {
      const claim = accident('2025-09-10', { on: '2025-10-01', disability: [10, grade] });
      expect(outcome(decide(cover, claim, rules))).toEqual({ ACC: 2 * 200 * (110 - 10 * grade) });
    },
  );

  test('pays death over disability, nothing for neither, nothing for illness', () => {
    const on = '2025-10-01';
    expect(outcome(decide(cover, accident('2025-09-10', { on, death: true, disability: [10] }), rules))).toEqual({
      ACC: 40_000,
    });
    expect(outcome(decide(cover, accident('2025-09-10', { on }), rules))).toEqual({ ACC: 'NOTHING_PAYABLE' });
    expect(outcome(decide(cover, accident('2025-09-10', { on, death: true, cause: 'illness' }), rules))).toEqual({
      ACC: 'EXCLUDED_CAUSE',
    });
  });

  test('deducts what the plan paid for the same accident, never below nothing', () => {
    const on = '2025-10-01';
    const { outcomes } = story(cover, rules, [
      accident('2025-09-10', { on, disability: [8] }),
      accident('2025-09-10', { on, disability: [9] }),
      accident('2025-09-10', { on, death: true }),
      accident('2025-09-12', { on, death: true, accidentId: 'A2' }),
    ]);
    expect(outcomes.map(({ ACC }) => ACC)).toEqual([12_000, 'NOTHING_PAYABLE', 28_000, 40_000]);
  });

  test('counts its deadline from the assessment where there is one', () => {
    const claim = (assessed: object): unknown =>
      outcome(decide(cover, accident('2025-07-10', { on: '2026-06-01', disability: [8], ...assessed }), rules));
    expect([claim({}), claim({ assessedOn: day('2026-01-05') })]).toEqual([
      { ACC: 'LATE_NEEDS_REASON' },
      { ACC: 12_000 },
    ]);
  });
});
