import { describe, expect, test } from '@jest/globals';
import { editionOf } from '@huji/contracts/rulebooks/editions.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { compareRuleBooks, wordsOfRule } from './compare-rule-books.ts';
import { planInWords, priceOf } from './plan-in-words.ts';

const BOOKS = readShippedRuleBooks().map(({ value }) => value);
const bookOf = (edition: string): RuleBook => {
  const book = BOOKS.find((each) => editionOf(each) === edition);
  if (book === undefined) throw new Error(`${edition} does not ship`);
  return book;
};
const CHANGCHUN = bookOf('changchun 2025-05-21.3');

describe('two editions of a rule book', () => {
  test.each(BOOKS.map((book) => [editionOf(book), book] as const))('%s is no other than itself', (_, book) => {
    expect(compareRuleBooks(book, book)).toEqual([]);
  });

  test('a contribution that changed is named with its plan, in yuan, before and after', () => {
    const plans = CHANGCHUN.plans.map((plan) => (plan.code === 'HM' ? { ...plan, contribution: fen(12_050) } : plan));
    expect(compareRuleBooks(CHANGCHUN, { ...CHANGCHUN, plans })).toEqual([
      {
        part: 'plan',
        about: { zh: '住院医疗综合 · 会费', en: 'Hospital medical · contribution' },
        before: { zh: '99.00 元', en: '99.00 yuan' },
        after: { zh: '120.50 元', en: '120.50 yuan' },
      },
    ]);
  });

  test('a plan that moved in the list is the same plan, one that is gone was there before', () => {
    const turned = { ...CHANGCHUN, plans: CHANGCHUN.plans.toReversed() };
    expect(compareRuleBooks(CHANGCHUN, turned)).toEqual([]);
    const fewer = { ...CHANGCHUN, plans: CHANGCHUN.plans.filter(({ code }) => code !== 'HM') };
    const changes = compareRuleBooks(CHANGCHUN, fewer);
    expect(changes.length).toBeGreaterThan(10);
    for (const { part, before, after } of changes)
      expect([part, before === null, after]).toEqual(['plan', false, null]);
  });

  test('revisions that say the same otherwise differ in clauses alone', () => {
    const changes = compareRuleBooks(bookOf('wuxi 2020-01-01.2'), bookOf('wuxi 2020-01-01.3'));
    expect(changes).not.toEqual([]);
    expect([...new Set(changes.map(({ part }) => part))]).toEqual(['clause']);
  });

  test('a dated rule is a line of values with the day of each', () => {
    const rule = CHANGCHUN.rules['E.count'];
    expect(rule && wordsOfRule(rule).zh).toMatch(/^起初为 \d+；2025-05-21 起为 (?:\d+|不限)$/);
  });
});

describe('plans in words', () => {
  test('say price, term and units in both languages; what nobody voted on is not on sale', () => {
    const [plan] = CHANGCHUN.plans;
    expect(plan && priceOf(plan)).toEqual({
      zh: '每份 99.00 元，保障 12 个月，每人 1 份。',
      en: '99.00 yuan a unit, for 12 months, 1 each.',
    });
    expect(plan && priceOf({ ...plan, contribution: null }).zh).toContain('尚未表决');
  });

  test.each(BOOKS.flatMap((book) => book.plans.map((plan) => [editionOf(book), plan.code, book, plan] as const)))(
    'of %s %s have a clause for every benefit and no code in a sentence',
    (_edition, _code, book, plan) => {
      const { who, price, items } = planInWords(book, plan);
      expect(items.map(({ clause }) => clause.zh !== '' && clause.en !== '')).not.toContain(false);
      expect(`${who.zh}${price.zh}`).not.toMatch(/[a-z]{3}|undefined|null/);
    },
  );
});
