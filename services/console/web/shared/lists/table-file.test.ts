import { expect, test } from '@jest/globals';
import { fileName, plainNumber } from './table-file.ts';

test.each([
  ['¥ 1,234,567.50', '1234567.50'],
  ['¥ -12.00', '-12.00'],
  ['1,024', '1024'],
  ['—', '—'],
  ['', ''],
  ['3 个月', '3 个月'],
  ['91.5%', '91.5%'],
])('%j is told as %j where sums stand', (shown, told) => {
  expect(plainNumber(shown)).toBe(told);
});

test('a file is called after its page, its table and the day in the association', () => {
  const lateInLondon = new Date('2026-02-28T23:30:00Z');
  expect(fileName('数据', '申请的状态', lateInLondon)).toBe('数据-申请的状态-2026-03-01.csv');
  expect(fileName('缴费', '缴费', lateInLondon)).toBe('缴费-2026-03-01.csv');
  expect(fileName('Rules 2026/1', 'What: changed?', lateInLondon)).toBe('Rules 20261-What changed-2026-03-01.csv');
});
