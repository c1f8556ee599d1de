import { expect, test } from '@jest/globals';
import { readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { createPlanCatalogue } from './plan-catalogue.ts';

const { plansOnSale, planNames } = createPlanCatalogue();
const sold = (society: string, on: string): readonly string[] | undefined =>
  plansOnSale(society, on)?.map(({ code }) => code);

test.each([
  ['wuxi', '2019-06-01'],
  ['wuxi', '2025-06-01'],
])('%s sells no plan without a contribution on %s, and names it all the same', (society, on) => {
  expect(planNames(society, on).map(({ code }) => code)).toContain('TRI');
  expect(sold(society, on)).not.toContain('TRI');
});

test('before its first rule book a society sells what that book sells', () => {
  expect(sold('changchun', '2020-01-01')).toEqual(sold('changchun', '2025-05-21'));
  expect(sold('changchun', '2020-01-01')).toContain('HM');
});

test('a society without a rule book sells nothing and names nothing', () => {
  expect(sold('nowhere', '2025-06-01')).toBeUndefined();
  expect(planNames('nowhere', '2025-06-01')).toEqual([]);
});

test('a plan that a later book dropped, or that only a later one has, is sold by the book that has it alone', () => {
  const { value: first } = readShippedRuleBooks(['changchun'], 'latest')[0]!;
  const kept = (left: string) => first.plans.filter(({ code }) => code !== left);
  const later = { ...first, effectiveFrom: civilDate('2026-01-01'), plans: kept('HA') };
  const catalogue = createPlanCatalogue([{ ...first, plans: kept('ACC') }, later]);
  const codes = (on: string) => catalogue.plansOnSale('changchun', on)?.map(({ code }) => code) ?? [];
  expect(codes('2025-12-31')).toEqual(kept('ACC').map(({ code }) => code));
  expect(codes('2026-01-01')).toEqual(kept('HA').map(({ code }) => code));
});

test('for how long a batch can be paid is what the book of its first day says', () => {
  const { value: first } = readShippedRuleBooks(['changchun'], 'latest')[0]!;
  const enrollment = { ...first.enrollment, payableDays: 45 };
  const { payableDays } = createPlanCatalogue([
    first,
    { ...first, effectiveFrom: civilDate('2026-01-01'), enrollment },
  ]);
  expect(payableDays('changchun', '2025-12-31')).toBe(first.enrollment.payableDays);
  expect(payableDays('changchun', '2026-01-01')).toBe(45);
  expect(payableDays('nowhere', '2026-01-01')).toBe(0);
});
