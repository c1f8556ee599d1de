import { expect, test } from '@jest/globals';
import { plansOnSale } from '@huji/contracts/rulebooks/plans-on-sale.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import { calendar, day, person, rulesOf, yuan } from '../../testing/adjudication-fixture.ts';
import { compileRules, planOn } from '../rule-book/compiled-rules.ts';
import { assessAnyPlans, isSoldBy } from './assessment-unknown-plans.ts';

const changchun = planOn(rulesOf(['changchun']), 'HM', day('2025-06-01'))!.book;
/** A book from a day on, with the plans that are named and what they cost. */
const book = (effectiveFrom: string, contributions: Readonly<Record<string, Fen | null>>): RuleBook => ({
  ...changchun,
  effectiveFrom: day(effectiveFrom),
  plans: changchun.plans.flatMap((plan) => {
    const contribution = contributions[plan.code];
    return contribution === undefined ? [] : [{ ...plan, contribution }];
  }),
});
/** With the second book HA ends, ACC begins, CI is voted and HM costs more; with the third HM loses its contribution. */
const books = [
  book('2025-05-21', { HM: yuan(99), HA: yuan(80), CI: null }),
  book('2026-01-01', { HM: yuan(120), CI: yuan(35), ACC: yuan(50) }),
  book('2027-01-01', { HM: null, CI: yuan(35), ACC: yuan(50) }),
];
const deciding = { rules: compileRules(books, calendar), votedOnly: true };
const PLANS = ['ACC', 'CI', 'HA', 'HM', 'NOPE'];

test.each([
  ['before the first book', '2020-01-01', ['HA', 'HM']],
  ['under the first book', '2025-12-31', ['HA', 'HM']],
  ['with the first day of the second', '2026-01-01', ['ACC', 'CI', 'HM']],
  ['with the last day of the second', '2026-12-31', ['ACC', 'CI', 'HM']],
  ['after a plan has lost its contribution', '2027-01-01', ['ACC', 'CI']],
])('a batch that begins %s is sold what the book of that day sells, by submission and upload', (_, startOn, sold) => {
  expect(PLANS.filter(isSoldBy('changchun', day(startOn), deciding))).toEqual(sold);
  const uploaded = plansOnSale(books, 'changchun', startOn) ?? [];
  expect(uploaded.map(({ code }) => code).sort()).toEqual(sold);
});

test('a society sells no plan of another one, and without a rule book none', () => {
  expect(PLANS.filter(isSoldBy('wuxi', day('2026-01-01'), deciding))).toEqual([]);
  expect(plansOnSale(books, 'wuxi', '2026-01-01')).toBeNull();
});

test('a case sells what nobody voted on, of the book of the first day all the same', () => {
  const { rules } = deciding;
  expect(PLANS.filter(isSoldBy('changchun', day('2025-12-31'), { rules }))).toEqual(['CI', 'HA', 'HM']);
});

/** What rows of one person come to, by plan: the code of a refusal, or what is due. */
const assessed = (submittedOn: string, startOn: string) => {
  const rows = PLANS.map((plan, at) => ({
    ...person(),
    ...{ rowNo: at + 1, personId: 'p', plan, units: 1, consent: true, idFault: false },
  }));
  const submission = {
    ...{ batchId: 'b', employerId: 'Mill', startOn: day(startOn), submittedOn: day(submittedOn) },
    ...{ size: 1, women: 1, exclusions: [], rows },
  };
  const found = assessAnyPlans(submission, 'changchun', { covers: new Map(), others: [] }, deciding);
  return Object.fromEntries(found.rows.map(({ plan, code, contributionFen }) => [plan, code ?? contributionFen]));
};

test.each([
  [
    'submitted before the next book and beginning under it',
    '2025-12-20',
    '2026-01-01',
    { ACC: 5000, CI: 3500, HA: 'PLAN_UNKNOWN', HM: 12_000, NOPE: 'PLAN_UNKNOWN' },
  ],
  [
    'begun under a book and submitted under the next',
    '2026-01-10',
    '2025-12-31',
    { ACC: 'PLAN_UNKNOWN', CI: 'PLAN_UNKNOWN', HA: 8000, HM: 9900, NOPE: 'PLAN_UNKNOWN' },
  ],
  [
    'submitted under a book that sells it, beginning when nobody votes on it any more',
    '2026-12-20',
    '2027-01-01',
    { ACC: 5000, CI: 3500, HA: 'PLAN_UNKNOWN', HM: 'PLAN_UNKNOWN', NOPE: 'PLAN_UNKNOWN' },
  ],
])('a batch %s is sold and costs what the book of its first day says', (_, submittedOn, startOn, found) => {
  expect(assessed(submittedOn, startOn)).toEqual(found);
});
