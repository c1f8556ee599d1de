import { describe, expect, test } from '@jest/globals';
import type { Item } from '@huji/contracts/rulebooks/plan.ts';
import {
  accident,
  approve,
  calendar,
  day,
  decide,
  diagnosis,
  join,
  joined,
  outcome,
  rulesOf,
  settlement,
  stay,
  yuan,
} from '../../testing/adjudication-fixture.ts';
import { compileRules, planOn, type Rules } from '../rule-book/compiled-rules.ts';
import { coverOn } from '../cover/coverage-view.ts';
import { tieredAmount } from './formula.ts';

const shipped = rulesOf(['changchun', 'wuxi', 'baoying']);

/** The book of a plan with its items changed: what the engine does with parameters no shipped plan has. */
const withItems = (plan: string, change: (item: Item) => Item): Rules => {
  const { book } = planOn(shipped, plan, day('2025-06-01'))!;
  const plans = book.plans.map((each) => (each.code === plan ? { ...each, items: each.items.map(change) } : each));
  return compileRules([{ ...book, plans }], calendar);
};
const CEILING = { order: 1, clause: 'own-share' };
const on = '2025-12-01';

describe('bands', () => {
  const bands = [
    { above: yuan(1000), rate: 500_000 },
    { above: yuan(5000), rate: 600_000 },
  ] as Parameters<typeof tieredAmount>[1]['bands'];

  test.each([
    ['deductible', 1000, 0],
    ['deductible', '1000.01', 1],
    ['deductible', 5000, 200_000],
    ['deductible', 6000, 260_000],
    ['franchise', 999, 0],
    ['franchise', 1000, 0],
    ['franchise', '1000.02', 50_001],
    ['franchise', 5000, 250_000],
    ['franchise', 6000, 310_000],
  ] as const)('as a %s of %s give %i fen', (mode, base, expected) => {
    expect(tieredAmount(yuan(base), { bands, mode })).toBe(expected);
  });

  test('that are none give nothing', () => {
    expect(tieredAmount(yuan(5000), { bands: [], mode: 'deductible' })).toBe(0);
  });

  test('without a sum of the term know no such limit, and count every unit', () => {
    const rules = withItems('RELIEF', (item) => ({
      ...item,
      formula: item.formula.kind === 'tiers' ? { ...item.formula, sumPerTerm: null } : item.formula,
    }));
    const member = joined({ rules, plans: ['RELIEF'], start: '2018-03-01', paid: '2018-02-20', units: 2 });
    const claim = stay('2018-04-01', '2018-04-09', {
      on: '2018-06-01',
      settlement: settlement({ copay: 80_000, cashPaid: 200_000 }),
    });
    const decision = decide(member, claim, rules);
    expect(outcome(decision)).toEqual({ RELIEF: 108_000 });
    expect(decision.items[0]?.trace.map(({ rule }) => rule)).not.toContain('sum-left-in-term');
    expect(coverOn(member, day('2018-06-01'), rules)[0]?.remaining).toEqual([
      { item: 'RELIEF', payments: 3, ended: false },
    ]);
  });
});

describe('a sum a day', () => {
  test('counts every unit, in the use as well', () => {
    const member = joined({ rules: shipped, plans: ['HA'], start: '2025-07-01', paid: '2025-06-25', units: 2 });
    const decision = decide(member, stay('2025-09-01', '2025-09-13', { on }), shipped);
    expect([outcome(decision), decision.items[0]?.use?.perDayFen]).toEqual([{ HA: 900 }, yuan(100)]);
  });

  test('may stand under the own share', () => {
    const rules = withItems('HA', (item) => ({ ...item, ownShareCeiling: CEILING }));
    const member = joined({ rules, plans: ['HA'], start: '2025-07-01', paid: '2025-06-25' });
    const poor = settlement({ poolPaid: 10, cashPaid: 120 });
    const decision = decide(member, stay('2025-09-01', '2025-09-13', { on, settlement: poor }), rules);
    expect([outcome(decision), decision.items[0]?.use?.ownShare?.fen]).toEqual([{ HA: 120 }, yuan(120)]);
  });

  test('of a lot that waits is not counted until the waiting is over', () => {
    const prior = joined({ rules: shipped, plans: ['HA'], start: '2024-06-10', paid: '2024-06-05', units: 1 });
    const member = join(prior, { rules: shipped, plans: ['HA'], start: '2025-06-10', paid: '2025-06-05', units: 3 });
    const paid = (from: string, over = {}): unknown =>
      outcome(decide(member, stay(from, from.replace(/\d\d$/, '20'), { on, ...over }), shipped))['HA'];
    expect(paid('2025-07-09')).toBe(8 * 50);
    expect(paid('2025-07-10')).toBe(7 * 150);
    expect(paid('2025-07-09', { cause: 'accident' })).toBe(8 * 150);
  });
});

describe('a rate of the pool', () => {
  test('counts every unit that covers, its minimum too', () => {
    const prior = joined({ rules: shipped, plans: ['HM'], start: '2024-06-10', paid: '2024-06-05', units: 1 });
    const member = join(prior, { rules: shipped, plans: ['HM'], start: '2025-06-10', paid: '2025-06-05', units: 2 });
    const paid = (from: string, poolPaid: number): unknown =>
      outcome(
        decide(member, stay(from, '2025-07-20', { on, settlement: settlement({ poolPaid, cashPaid: 9000 }) }), shipped),
      )['HM'];
    expect([paid('2025-07-09', 20_000), paid('2025-07-10', 20_000), paid('2025-07-10', 10)]).toEqual([2100, 4200, 200]);
  });

  test('may have no minimum', () => {
    const rules = withItems('HM', (item) => ({
      ...item,
      formula: item.formula.kind === 'percent-of-pool' ? { ...item.formula, minimum: null } : item.formula,
    }));
    const member = joined({ rules, plans: ['HM'], start: '2025-07-01', paid: '2025-06-25' });
    const small = settlement({ poolPaid: 100, cashPaid: 90 });
    const decision = decide(member, stay('2025-09-01', '2025-09-03', { on, settlement: small }), rules);
    expect(outcome(decision)).toEqual({ HM: 10.5 });
    expect(decision.items[0]?.trace.map(({ rule }) => rule)).not.toContain('minimum');
  });
});

describe('an accident', () => {
  const hurt = (over = {}) => accident('2025-09-01', { on, accidentId: 'A1', ...over });

  test('without death and disability gives nothing', () => {
    const member = joined({ rules: shipped, plans: ['ACC'], start: '2025-07-01', paid: '2025-06-25' });
    const decision = decide(member, hurt(), shipped);
    expect(outcome(decision)).toEqual({ ACC: 'NOTHING_PAYABLE' });
    expect(decision.items[0]?.trace.find(({ rule }) => rule === 'disability-grade')).toMatchObject({
      inputs: { death: false, grade: null, units: 1 },
      afterFen: 0,
    });
  });

  test('may be paid again in full where the plan deducts nothing', () => {
    const rules = withItems('ACC', (item) => ({
      ...item,
      formula:
        item.formula.kind === 'accident-table' ? { ...item.formula, deductPaidForSameAccident: false } : item.formula,
    }));
    const member = joined({ rules, plans: ['ACC'], start: '2025-07-01', paid: '2025-06-25' });
    const once = approve(member, decide(member, hurt({ disability: [8] }), rules));
    const again = decide(once, hurt({ disability: [7] }), rules);
    expect(outcome(again)).toEqual({ ACC: 8000 });
    expect(again.items[0]?.trace.map(({ rule }) => rule)).not.toContain('paid-for-same-accident');
  });
});

describe('a grave illness', () => {
  test('without a condolence waits as a whole until its days are over', () => {
    const rules = withItems('CI', (item) => ({
      ...item,
      waiting: item.waiting && { days: item.waiting.days, exemptCauses: ['accident'], clause: item.waiting.clause },
    }));
    const member = joined({ rules, plans: ['CI'], start: '2025-07-01', paid: '2025-06-25' });
    const found = (reported: string): unknown =>
      outcome(decide(member, diagnosis(reported, { ci: 'severe' }, { on }), rules));
    expect([found('2025-07-30'), found('2025-07-31')]).toEqual([{ CI: 'WAITING_PERIOD' }, { CI: 10_000 }]);
    expect(coverOn(member, day('2025-07-01'), rules)[0]?.waitingUntil).toBe('2025-07-30');
  });

  test('ends by the condolence on that lot, told as such', () => {
    const member = joined({ rules: shipped, plans: ['CI'], start: '2025-07-01', paid: '2025-06-25' });
    const decision = decide(member, diagnosis('2025-08-10', { ci: 'mild' }, { on }), shipped);
    expect(decision.items[0]?.use?.lots).toEqual([{ lot: 0, finding: 'condolence', ends: true }]);
  });
});

test('a grade may depend on the start of the term', () => {
  const { book } = planOn(shipped, 'HM', day('2025-06-01'))!;
  const rule = book.rules['E.grade']!;
  const rules = compileRules(
    [{ ...book, rules: { ...book.rules, 'E.grade': { ...rule, selectedBy: 'term-start' } } }],
    calendar,
  );
  const small = { designated: true, emergency: false, grade: 1, level: 'district' };
  const paid = (start: string, paidOn: string, over = {}): unknown =>
    outcome(
      decide(
        joined({ rules, plans: ['HM'], start, paid: paidOn }),
        stay('2025-09-01', '2025-09-05', { on, hospital: { ...small, ...over } }),
        rules,
      ),
    );
  expect([
    paid('2025-05-20', '2025-05-10'),
    paid('2025-05-21', '2025-05-10'),
    paid('2025-05-20', '2025-05-10', { grade: 2 }),
    paid('2025-05-20', '2025-05-10', { grade: null }),
  ]).toEqual([{ HM: 'HOSPITAL_GRADE' }, { HM: 1260 }, { HM: 1260 }, { HM: 'HOSPITAL_GRADE' }]);
});

describe('one mild payment a term', () => {
  const before = joined({ rules: shipped, plans: ['CI'], start: '2024-07-01', paid: '2024-06-25', units: 1 });
  const more = join(before, { rules: shipped, plans: ['CI'], start: '2025-07-01', paid: '2025-06-25', units: 2 });
  const counted = (countedPer: 'lot' | 'cover' | undefined): Rules =>
    withItems('CI', (item) => {
      if (item.formula.kind !== 'severity') return item;
      const { mild, ...sums } = item.formula.sums;
      const { countedPer: _, ...rest } = mild!;
      const changed = countedPer === undefined ? rest : { ...rest, countedPer };
      return { ...item, formula: { ...item.formula, sums: { ...sums, mild: changed } } };
    });
  const mild = (reported: string, illness: string) => diagnosis(reported, { ci: 'mild' }, { on, illness });

  test.each([
    ['lot', 3000],
    [undefined, 3000],
    ['cover', 'NOTHING_PAYABLE'],
  ] as const)('counted per %s', (countedPer, second) => {
    const rules = counted(countedPer);
    // On day 20 the lot that was added waits: only the held one is paid.
    const once = decide(more, mild('2025-07-20', 'C61'), rules);
    const paid = approve(more, once);
    const twice = decide(paid, mild('2025-10-01', 'I21'), rules);
    const thrice = decide(approve(paid, twice), mild('2025-11-01', 'G35'), rules);
    expect([outcome(once), outcome(twice), outcome(thrice)]).toEqual([
      { CI: 3000 },
      { CI: second },
      { CI: 'NOTHING_PAYABLE' },
    ]);
  });
});
