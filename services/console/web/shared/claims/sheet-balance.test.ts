import { expect, test } from '@jest/globals';
import { unaccountedYuan } from './sheet-balance.ts';

const STAY = { event: 'stay', totalYuan: '12,345.6', poolPaidYuan: '8000' };

test.each([
  ['what no part accounts for', STAY, '4345.60'],
  ['nothing, where the parts make the total', { ...STAY, accountPaidYuan: '345.6', cashPaidYuan: '4,000' }, null],
  ['how much the parts are more', { ...STAY, cashPaidYuan: '5000' }, '-654.40'],
  ['nothing, while total or pool are not there', { ...STAY, poolPaidYuan: '' }, null],
])('of a settlement sheet is told %s', (_, draft, left) => {
  expect(unaccountedYuan(draft)).toBe(left);
});
