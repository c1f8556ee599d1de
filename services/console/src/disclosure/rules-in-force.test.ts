import { describe, expect, test } from '@jest/globals';
import { readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { namesOn } from './rules-in-force.ts';

const CODES = readShippedRuleBooks().flatMap(({ value }) =>
  value.plans.flatMap(({ code, items }) => [code, ...items.map((item) => item.code)]),
);

describe('what plans and benefits are called', () => {
  test.each(['2015-01-01', '2025-12-01'])('each on %s, whichever society and edition names it', (on) => {
    const nameOf = namesOn(on);
    for (const code of CODES) {
      expect(nameOf(code)?.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(nameOf(code)?.en).toMatch(/^[A-Z][a-z]/);
    }
  });

  test('a benefit of several of one plan says which, and a fund of a round which round', () => {
    const nameOf = namesOn('2025-12-01');
    expect(nameOf('TRI.hospital')).toEqual({ zh: '三合一（住院）', en: 'Three-in-one, hospital' });
    expect(nameOf('FW3')?.zh).toBe('三年期女职工健康互助');
    const relief = nameOf('RELIEF');
    expect(nameOf('RELIEF-7')).toEqual({ zh: `${relief?.zh ?? ''}第 7 期`, en: `${relief?.en ?? ''}, round 7` });
  });

  test('of societies that name one alike, by the edition that began last, whichever society comes first', () => {
    const [first] = readShippedRuleBooks();
    const [plan] = first!.value.plans;
    const bookOf = (effectiveFrom: string, zh: string) => ({
      ...first!.value,
      effectiveFrom: civilDate(effectiveFrom),
      plans: [{ ...plan!, name: { zh, en: zh } }],
    });
    const [older, newer] = [bookOf('2021-01-01', '旧称'), bookOf('2024-01-01', '新称')];
    for (const books of [
      [older, newer],
      [newer, older],
    ])
      expect([namesOn('2025-12-01', books)(plan!.code)?.zh, namesOn('2022-01-01', books)(plan!.code)?.zh]).toEqual([
        '新称',
        '旧称',
      ]);
  });

  test('and nothing else', () => {
    expect(namesOn('2025-12-01')('XX')).toBeUndefined();
  });
});
