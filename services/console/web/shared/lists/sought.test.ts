import { expect, test } from '@jest/globals';
import { isSought } from './sought.ts';

const ROW = '长春第一机械厂 2025年5月21日 ¥ 1,234.50 Ａ座 Awaiting payment';

test.each([
  '',
  '  ',
  '第一机械',
  '1234.50',
  '1,234.50',
  '１２３４',
  'a座',
  'AWAITING',
  '机械厂 5月21日',
  'payment 长春',
])('%j is found', (typed) => {
  expect(isSought(ROW, typed)).toBe(true);
});

test.each(['第二', '1235', '机械厂 5月22日', 'awaitingpayment'])('%j is not', (typed) => {
  expect(isSought(ROW, typed)).toBe(false);
});
