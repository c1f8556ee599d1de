import { describe, expect, test } from '@jest/globals';
import type { Formula } from '@huji/contracts/rulebooks/plan.ts';
import { readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';
import { benefitInWords } from './benefit-in-words.ts';

const BOOKS = readShippedRuleBooks().map(({ value }) => value);
const ITEMS = BOOKS.flatMap((book) => book.plans.flatMap(({ items }) => items.map((item) => [book, item] as const)));
const itemOf = (code: string) => ITEMS.findLast(([, item]) => item.code === code)![1];

describe('what a benefit pays', () => {
  test.each([
    [
      'HM',
      1,
      '按医保统筹支付金额给付：省级医院 10.5%、市级医院 8.4%、区县级医院 6.3%，每次住院最低 100.00 元，不超过个人负担。',
    ],
    ['HA', 2, '住院每天 100.00 元，每次扣除 3 天，一个保障期最多 90 天。'],
    ['CI', 2, '重大疾病 20000.00 元，轻症 6000.00 元，首次参加第 31 至 60 天确诊的 2000.00 元。'],
    ['FW1', 1, '浸润性癌 15000.00 元，原位癌 2000.00 元，首次参加第 31 至 60 天确诊的 500.00 元。'],
    ['ACC', 1, '身故 20000.00 元，伤残 1 级 20000.00 元至 10 级 2000.00 元。'],
    [
      'RELIEF',
      1,
      '起付线加自付分段给付：1000.00 元以上 50%、5000.00 元以上 60%、10000.00 元以上 70%，一个保障期最多 50000.00 元，不超过个人负担。',
    ],
    ['TRI.hospital', 1, '医保统筹支付金额的 10%，不超过个人负担。'],
  ])('%s with %d units is said in sums', (code, units, says) => {
    expect(benefitInWords(itemOf(code), units).zh).toBe(says);
  });

  test('by a level or a finding that no claim can name is not told: nobody is paid by it', () => {
    const levels = itemOf('HM');
    const rates = { byLevel: { provincial: 100_000, other: 50_000, county: 10_000 } };
    expect(benefitInWords({ ...levels, formula: { ...levels.formula, rates } as Formula }, 1)).toMatchObject({
      zh: expect.stringMatching(/省级医院 10%、其他医院 5%，/),
      en: expect.not.stringMatching(/county/),
    });
    const findings = itemOf('CI');
    const { sums } = findings.formula as Extract<Formula, { kind: 'severity' }>;
    const formula = { ...findings.formula, sums: { ...sums, suspected: sums['mild']! } } as Formula;
    expect(benefitInWords({ ...findings, formula }, 1)).toEqual(benefitInWords(findings, 1));
  });

  test('of every item of every released book says a sum or a rate in words of both languages, and no code of ours', () => {
    for (const [, item] of ITEMS) {
      const { zh, en } = benefitInWords(item, 1);
      expect(zh).toMatch(/\d+(\.\d{2} 元|(\.\d+)?%)/);
      expect(zh).not.toMatch(/[a-z]/i);
      expect(en).toMatch(/^[A-Z\d].*\.$/);
      expect(en).not.toMatch(/[\u4e00-\u9fff]|undefined|accountPaid|-situ\b/);
    }
  });
});
