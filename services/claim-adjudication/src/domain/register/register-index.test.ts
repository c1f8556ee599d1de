import { describe, expect, test } from '@jest/globals';
import { REGISTER_ROWS_MAX } from '@huji/contracts/claim-adjudication/registers.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { indexRegister } from '../../testing/indexed-register.ts';
import { indexPart } from './register-index.ts';
import type { RegisterRow } from './register.ts';

const on = civilDate('2025-07-01');
const FROM = civilDate('2025-01-01');
const row = (code: string, name: string, aliases: readonly string[] = []): RegisterRow => ({
  code,
  spans: [{ from: FROM, entry: { name, aliases } }],
});
const of = (rows: readonly RegisterRow[]) => indexRegister(1, FROM, [indexPart(rows)]);
const codes = (rows: readonly RegisterRow[], text: string, at = 0, max = 20) =>
  of(rows)
    .search({ text, on, at, max })
    .found.map(({ row: { code } }) => code);

describe('searching a register', () => {
  const rows = [
    row('C50.9', '乳房恶性肿瘤', ['乳腺癌']),
    row('H1', '无锡市第一人民医院'),
    row('H2', '人民医院（分院）'),
    row('I10', '特发性（原发性）高血压'),
  ];

  test.each([
    ['人民医院', ['H2', 'H1']],
    ['乳腺癌', ['C50.9']],
    ['c509', ['C50.9']],
    ['Ｃ５０．９', ['C50.9']],
    ['特发性原发性', ['I10']],
    ['', ['C50.9', 'H1', 'H2', 'I10']],
    ['没有', []],
  ])('%s finds those that begin so first, in the order of codes', (text, expected) => {
    expect(codes(rows, text)).toEqual(expected);
  });

  test('every row is found once, whatever the size of a page', () => {
    const index = of(rows);
    for (const max of [1, 2, 3, 10]) {
      const seen: string[] = [];
      for (let at: number | null = 0; at !== null;) {
        const page: ReturnType<typeof index.search> = index.search({ text: '医院', on, at, max });
        seen.push(...page.found.map(({ row: { code } }) => code));
        at = page.next;
      }
      expect(seen).toEqual(['H1', 'H2']);
    }
  });

  test('a name of another time finds nothing', () => {
    const renamed: RegisterRow = {
      code: 'H3',
      spans: [
        { from: FROM, until: on, entry: { name: '旧名医院', aliases: [] } },
        { from: on, entry: { name: '新名医院', aliases: [] } },
      ],
    };
    expect(codes([renamed], '旧名')).toEqual([]);
    expect(codes([renamed], '新名')).toEqual(['H3']);
  });

  test('a register of full size is searched in milliseconds', () => {
    const many = Array.from({ length: REGISTER_ROWS_MAX }, (_, index) =>
      row(`H${String(index).padStart(11, '0')}`, `第${String(index)}人民医院`, [`${String(index)}院`]),
    );
    const index = of(many);
    index.search({ text: '不存在的', on, at: 0, max: 20 });
    const beganMs = performance.now();
    for (let turn = 0; turn < 10; turn += 1) index.search({ text: '不存在的', on, at: 0, max: 20 });
    // Far above what it takes, so that a busy machine does not fail it.
    expect((performance.now() - beganMs) / 10).toBeLessThan(100);
    expect(index.search({ text: '59999', on, at: 0, max: 20 }).found).toHaveLength(1);
  });
});
